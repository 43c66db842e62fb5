/** The least that Ink can show, started as well as the program is: React's production build, from a cache of compiled code. */
import { enableCompileCache } from 'node:module';

process.env['NODE_ENV'] = 'production';
enableCompileCache(process.argv[2]);
const [{ createElement }, { render, Text, useInput }] = await Promise.all([import('react'), import('ink')]);

/** Stays until it is killed. */
function Hello() {
  useInput(() => {});
  return createElement(Text, {}, 'Hello, world');
}

render(createElement(Hello));
