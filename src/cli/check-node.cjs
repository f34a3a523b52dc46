/*
 * Says in one sentence what is missing when scripts run on a Node that is too old. On Linux that cannot happen: the
 * packages node-linux-* bring Node 24. Written so that any Node can read it.
 */
const NEEDED = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Hier läuft Node ${process.versions.node}. Gebraucht wird Node ${NEEDED.join('.')} oder neuer: https://nodejs.org\n`,
  );
  process.exit(1);
}
