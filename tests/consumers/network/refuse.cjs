// Preloaded: whoever asks for the network is refused, and it is told at the end.
const dns = require("node:dns");
const net = require("node:net");
const dgram = require("node:dgram");

const tries = [];
const refuse = (what) => () => {
  tries.push(what);
  throw new Error(`${what} is refused`);
};
net.Socket.prototype.connect = refuse("a connection");
net.Server.prototype.listen = refuse("a server");
dgram.createSocket = refuse("a datagram");
for (const of of [dns, dns.promises]) for (const name of ["lookup", "resolve"]) of[name] = refuse("a name's address");
globalThis.fetch = refuse("fetch");
process.on("exit", () => {
  if (tries.length > 0) console.log(`TRIED: ${tries.join(", ")}`);
});
