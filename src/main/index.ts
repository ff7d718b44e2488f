/** Where the program begins: answers what its command line asks for, or runs. */
import { app } from 'electron';
import { productName, version } from '../../package.json';
import { run } from './run.ts';
import { checkPolicy } from './settings/policy/checkPolicy.ts';
import { questionIn } from './shell/commandLine.ts';

const question = questionIn(process.argv);
if (question === null) run();
else if (question.kind === 'version') answer({ text: `${productName} ${version}\n`, exitCode: 0 });
else answer(checkPolicy(question.path));

/** Without a window, a folder of the person's, or a look at whether the program runs already. */
function answer({ text, exitCode }: { readonly text: string; readonly exitCode: number }): void {
  process.stdout.write(text, () => app.exit(exitCode));
}
