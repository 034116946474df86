// `npm run deploy`: puts an installation on Cloudflare and Google, step by step. It asks what it needs, makes what is missing
// and leaves what is right, so that it can be stopped and run again at any point. With --dry-run it goes as far as it can
// without either, changes nothing and asks nothing.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAddon } from './build-addon.ts';
import { audienceRead, projectNamed } from './deployment/audience.ts';
import { afterwards, line } from './deployment/by-hand.ts';
import { type Dialogue, Stopped, terminal } from './deployment/dialogue.ts';
import { firstAdministrator } from './deployment/first-administrator.ts';
import { rehearse } from './deployment/rehearsal.ts';
import { addonPushed, type Build, scriptMade, signedInAtGoogle } from './deployment/script.ts';
import { Installation } from './deployment/settings.ts';
import { type Step, takeSteps } from './deployment/step.ts';
import { type Run, root, run } from './deployment/tools.ts';
import {
  accountChosen,
  type Fetch,
  signedInAtCloudflare,
  workerDeployed,
  workerReady,
} from './deployment/worker.ts';

export interface Surroundings {
  installation: Installation;
  dialogue: Dialogue;
  run: Run;
  fetch: Fetch;
  today: Date;
  build: Build;
}

export function stepsOf({ installation, dialogue, run, fetch, today, build }: Surroundings): Step[] {
  const worker = workerDeployed(run, installation, fetch);
  return [
    signedInAtCloudflare(run, installation, dialogue),
    accountChosen(run, installation, dialogue),
    worker,
    signedInAtGoogle(run, installation, dialogue),
    scriptMade(run, installation),
    projectNamed(installation, dialogue),
    audienceRead(run, installation, { dialogue, build }),
    { ...worker, wanted: 'máy chủ biết tin tiện ích nào' },
    workerReady(installation, fetch),
    addonPushed(run, installation, build),
    firstAdministrator(run, installation, { dialogue, fetch, today }),
  ];
}

export async function deploy(surroundings: Surroundings): Promise<void> {
  const { say } = surroundings.dialogue;
  await takeSteps(stepsOf(surroundings), surroundings.dialogue);
  say(`\nMáy chủ: ${surroundings.installation.settings.url}`);
  say('Còn những việc chỉ người làm được, theo thứ tự:');
  for (const one of afterwards(surroundings.installation.settings)) say(line(one));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      folder: { type: 'string', default: join(root, 'installation') },
      // Of the Worker at Cloudflare; only before it was first deployed.
      name: { type: 'string' },
      // One more client whose tokens are believed, as where scripts of several Cloud projects are in use.
      audience: { type: 'string' },
      // Turns the weekly mail on; '' turns it off.
      'mail-from': { type: 'string' },
      // The add-on's menu asks the real Google what the workbench assumes of it; the next run without it takes that away.
      truth: { type: 'boolean', default: false },
    },
  });
  const dialogue = terminal();
  try {
    const surroundings = {
      ...{ dialogue, run, fetch: (...call: Parameters<typeof fetch>) => fetch(...call), today: new Date() },
      build: (to: string, address: string) => buildAddon(to, address, { asksTheTruth: values.truth }),
    };
    if (values['dry-run'])
      await rehearse(dialogue, (installation) => stepsOf({ ...surroundings, installation }));
    else {
      const installation = new Installation(values.folder);
      const { audiences, url } = installation.settings;
      if (values.name !== undefined && url === '') installation.save({ name: values.name });
      if (values.audience !== undefined)
        installation.save({ audiences: [...new Set([...audiences, values.audience])] });
      if (values['mail-from'] !== undefined) installation.save({ mailFrom: values['mail-from'] });
      await deploy({ ...surroundings, installation });
    }
  } catch (error) {
    if (!(error instanceof Stopped))
      console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    console.error('\nDừng ở đây. Việc đã xong được giữ; chạy lại cùng lệnh này để đi tiếp.');
    process.exitCode = 1;
  }
  dialogue.close();
}
