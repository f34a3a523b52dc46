/**
 * Loaded into every process and thread of the second build (`--import`): there it is three years later, and folders list
 * their files the other way round. Each process leaves a line in the file that ELSEWHERE names.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const now = Date.now;
Date.now = () => now() + 3 * 365 * 24 * 60 * 60 * 1000;
globalThis.Date = new Proxy(Date, {
  construct: (real, args, made) => Reflect.construct(real, args.length > 0 ? args : [real.now()], made),
  apply: (real) => new real(real.now()).toString(),
});

const backwards = (list) => (Array.isArray(list) ? list.toReversed() : list);
const { readdir, readdirSync } = fs;
const later = fs.promises.readdir;
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, list) => done(error, backwards(list)));
};
fs.readdirSync = (...args) => backwards(readdirSync(...args));
fs.promises.readdir = async (...args) => backwards(await later(...args));
syncBuiltinESMExports();

fs.appendFileSync(process.env.ELSEWHERE, `${new Date().getUTCFullYear()}\n`);
