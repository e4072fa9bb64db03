// Asks the registry about the packages that are installed: `node .ci/audit.mjs signatures|vulnerabilities`.
// Exit code 0: it knows of nothing bad. 1: it does. 3: it did not answer, so nothing was checked.
import { spawnSync } from "node:child_process";

const questions = {
  signatures: ["audit", "signatures", "--json"],
  vulnerabilities: ["audit", "--json"],
};

const question = questions[process.argv[2]];
if (!question) throw new Error(`node .ci/audit.mjs ${Object.keys(questions).join("|")}`);

const patience = ["--fetch-retries=1", "--fetch-timeout=20000", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=1000"];
const { stdout } = spawnSync("npm", [...question, ...patience], { encoding: "utf8", maxBuffer: 2 ** 28 });
const bad = findingsIn(parsed(stdout));

if (bad === undefined) {
  console.log(`npm audit, ${process.argv[2]}: not checked, the registry did not answer`);
  process.exitCode = 3;
} else {
  for (const each of bad) console.error(each);
  if (bad.length === 0) console.log(`npm audit, ${process.argv[2]}: nothing bad is known`);
  else process.exitCode = 1;
}

/** What the answer says is bad; undefined where it is no answer. */
function findingsIn(answer) {
  if (Array.isArray(answer?.invalid) && Array.isArray(answer.missing))
    return [...answer.invalid, ...answer.missing].map(({ name, version }) => `${name} ${version}: its signature is wrong or missing`);
  if (answer?.auditReportVersion !== undefined && answer.vulnerabilities)
    return Object.values(answer.vulnerabilities).map(
      ({ name, severity, range }) => `${name} ${range}: a vulnerability of severity ${severity} is known`,
    );
  return undefined;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
