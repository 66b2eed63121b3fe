#!/usr/bin/env node
import { runCommandLine } from './run_command_line.ts';
import { processTerminal } from './terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
