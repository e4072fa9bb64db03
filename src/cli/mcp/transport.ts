import type { Readable } from "node:stream";
import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  type JSONRPCMessage,
  ProtocolErrorCode,
  type Transport,
} from "@modelcontextprotocol/server";
import { isObject } from "../../model/json.js";
import { LARGEST_MESSAGE } from "./answer.js";

/** What a line may have at most, in bytes. */
export const LONGEST_LINE = 10 * 2 ** 20;
/** So many requests are taken at once. */
export const MOST_WAITING = 16;
/** So long may the id of a request be, which is repeated in its answer. */
const LONGEST_ID = 200;

/** Of those that JSON-RPC leaves to servers. */
const BUSY = -32000;

type Id = string | number;

/** Why a message is not taken. */
interface Problem {
  /** Of the request that is answered so; null where it has none that can be told, undefined where nothing is answered. */
  readonly id: Id | null | undefined;
  readonly code?: number;
  readonly sentence: string;
}

/** Where messages come from and go to. */
export interface Channel {
  readonly input: Readable;
  /** Writes to the client. */
  write(text: string): void;
  /** Says in the log, in a sentence of ours, what was not taken. */
  complain(sentence: string): void;
}

/**
 * Messages of JSON-RPC, one a line. What is none is answered, where it can be, and the next one taken; requests beyond the sixteen that
 * wait are told so; no answer is larger than it may be. The end of the input ends it once all is answered.
 */
export class LineTransport implements Transport {
  onclose?: () => void;
  onmessage?: NonNullable<Transport["onmessage"]>;
  /** Resolves at the end: false where a line was so long that the rest is not read. */
  readonly ended: Promise<boolean>;
  readonly #channel: Channel;
  readonly #waiting = new Set<Id>();
  #end: (isWhole: boolean) => void = () => {};
  #isAtEnd = false;

  constructor(channel: Channel) {
    this.#channel = channel;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  async start(): Promise<void> {
    // Not awaited: it goes on until the input ends.
    this.#read().then(
      (isWhole) => this.#finish(isWhole),
      () => this.#finish(true),
    );
  }

  async send(message: JSONRPCMessage): Promise<void> {
    const text = JSON.stringify("error" in message ? plainly(message) : message);
    const id = "method" in message ? undefined : message.id;
    if (Buffer.byteLength(text) <= LARGEST_MESSAGE) this.#channel.write(`${text}\n`);
    else this.#refuse(id ?? null, ProtocolErrorCode.InternalError, "The answer is larger than it may be.");
    if (id !== undefined) this.#settle(id);
  }

  async close(): Promise<void> {
    this.#channel.input.destroy();
    this.#end(true);
    this.onclose?.();
  }

  /** Gives false where a line was too long. */
  async #read(): Promise<boolean> {
    let parts: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this.#channel.input as AsyncIterable<Uint8Array>) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        if (length + end - start > LONGEST_LINE) return this.#tooLong();
        this.#take(Buffer.concat([...parts, chunk.subarray(start, end)]));
        [parts, length, start] = [[], 0, end + 1];
      }
      parts.push(chunk.subarray(start));
      length += chunk.length - start;
      if (length > LONGEST_LINE) return this.#tooLong();
    }
    if (length > 0) this.#take(Buffer.concat(parts));
    return true;
  }

  #tooLong(): false {
    const sentence = `A line has at most ${LONGEST_LINE} bytes. Nothing more is read.`;
    this.#refuse(null, ProtocolErrorCode.InvalidRequest, sentence);
    this.#channel.complain(sentence);
    return false;
  }

  #finish(isWhole: boolean): void {
    this.#isAtEnd = true;
    if (!isWhole) {
      this.#end(false);
      this.close();
    } else if (this.#waiting.size === 0) this.close();
  }

  #settle(id: Id): void {
    this.#waiting.delete(id);
    if (this.#isAtEnd && this.#waiting.size === 0) this.close();
  }

  #take(line: Uint8Array): void {
    const message = parsed(line);
    if (message === EMPTY) return;
    const problem = this.#problemWith(message);
    if (problem !== undefined) {
      const { id, code = ProtocolErrorCode.InvalidRequest, sentence } = problem;
      if (id === undefined) this.#channel.complain(sentence);
      else this.#refuse(id, code, sentence);
    } else if (isJSONRPCRequest(message)) {
      this.#waiting.add(message.id);
      this.onmessage?.(message);
    } else if (isJSONRPCNotification(message)) {
      this.onmessage?.(message);
      // What was cancelled is not answered any more.
      const id = message.method === "notifications/cancelled" ? message.params?.requestId : undefined;
      if (isId(id)) this.#settle(id);
    }
  }

  #problemWith(message: unknown): Problem | undefined {
    if (message === undefined) return { id: null, code: ProtocolErrorCode.ParseError, sentence: "This line is no JSON." };
    if (Array.isArray(message)) return { id: null, sentence: "Batches are not taken: send each message on a line of its own." };
    if (!isObject(message)) return { id: null, sentence: "This is no request of JSON-RPC 2.0." };
    if (!("method" in message)) return { id: undefined, sentence: "A line was no request, and was left aside." };
    if (!("id" in message)) {
      const isNotification = isJSONRPCNotification(message) && message.method.startsWith("notifications/");
      return isNotification ? undefined : { id: undefined, sentence: "A request without an id cannot be answered, and was left aside." };
    }
    const { id } = message;
    if (!isId(id)) return { id: null, sentence: "The id of a request is a whole number or a short text." };
    if (!isJSONRPCRequest(message)) return { id, sentence: "This is no request of JSON-RPC 2.0." };
    if (this.#waiting.has(id)) return { id: null, sentence: "A request with this id is still waiting." };
    if (this.#waiting.size < MOST_WAITING) return undefined;
    return { id, code: BUSY, sentence: `Busy: ${MOST_WAITING} requests are waiting. Ask again after one of them is answered.` };
  }

  #refuse(id: Id | null, code: number, message: string): void {
    this.#channel.write(`${JSON.stringify({ jsonrpc: "2.0", id, error: { code, message } })}\n`);
  }
}

const LINE_FEED = 0x0a;
const EMPTY = Symbol();

const isId = (id: unknown): id is Id => (typeof id === "string" && id.length <= LONGEST_ID) || Number.isSafeInteger(id);

/** What a line holds; undefined where that is no JSON. */
function parsed(line: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(line).trim();
    return text === "" ? EMPTY : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An error in one sentence: of a list of what a schema found, that it found something; what is repeated of the request goes where it is long. */
function plainly<Message extends { readonly error: { readonly message: string; readonly data?: unknown } }>(message: Message): Message {
  const { data, ...error } = message.error;
  const sentence = error.message.includes("\n") ? "The parameters of this request are not what the protocol asks for." : error.message;
  const isShort = data !== undefined && JSON.stringify(data).length <= 1000;
  return { ...message, error: { ...error, message: sentence, ...(isShort && { data }) } };
}
