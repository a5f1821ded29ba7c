import about from '../../package.json';
import { processConsole } from './processConsole';
import { run } from './run';

process.exitCode = await run(process.argv.slice(2), about.version, processConsole());
