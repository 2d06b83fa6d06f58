import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServer } from 'vite';
import type * as Publish from '../../../src/lib/publish';
import { BUILD } from '../../../scripts/build.mjs';
import { TOP } from '../../../scripts/run.mjs';
import { serveSite } from '../../../scripts/serve.mjs';
import type * as Contents from '../../unit/publish/content';
import { readZip } from '../../unit/publish/read-zip';

/** The modules that make files, read as the site's build reads them. */
const modules = (async () => {
	const vite = await createServer({
		root: TOP,
		configFile: false,
		logLevel: 'error',
		appType: 'custom',
		server: { middlewareMode: true, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true },
		resolve: { alias: { $lib: join(TOP, 'src', 'lib') } }
	});
	try {
		return {
			publish: (await vite.ssrLoadModule('/src/lib/publish/index.ts')) as typeof Publish,
			contents: (await vite.ssrLoadModule('/tests/unit/publish/content.ts')) as typeof Contents
		};
	} finally {
		await vite.close();
	}
})();

type Content = (contents: typeof Contents) => Publish.Published;

const EMBED = join(BUILD, 'embed');

/** The built classic scripts, the main one first. */
function embedScripts() {
	const names = JSON.parse(readFileSync(join(EMBED, 'scripts.json'), 'utf8')) as string[];
	return names.map(scriptNamed);
}

const scriptNamed = (name: string) => ({ name, text: readFileSync(join(EMBED, name), 'utf8') });

/** Writes an offline file into a folder, and gives its address. */
export async function offlineFileIn(folder: string, content: Content): Promise<string> {
	const { publish, contents } = await modules;
	const file = join(folder, 'kept on disk.html');
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, await publish.offlineFile(content(contents), embedScripts()));
	return pathToFileURL(file).href;
}

/** A learning platform's page: it keeps the record from visit to visit, and shows the package. */
const PLATFORM = `<!doctype html>
<html lang="en">
<title>A learning platform</title>
<link rel="icon" href="data:,">
<script src="scorm-again.js"></script>
<script>
	const kept = JSON.parse(localStorage.getItem('kept') ?? '{}');
	window.commits = 0;
	window.API = new Scorm12API({ autocommit: false, mastery_override: true, logLevel: 5 });
	function keep() {
		commits += 1;
		localStorage.setItem('kept', JSON.stringify(API.renderCommitCMI(true).cmi));
	}
	API.on('LMSCommit', keep);
	API.on('LMSFinish', keep);
	window.start = (masteryScore) => {
		const core = kept.core ? { ...kept.core, entry: 'resume' } : {};
		API.loadFromJSON({ cmi: { ...kept, core, student_data: { mastery_score: masteryScore } } });
		document.querySelector('iframe').src = 'package/index.html';
	};
</script>
<iframe title="The package" width="1280" height="860"></iframe>
</html>`;

/** Unpacks a SCORM package below a learning platform's page and serves both, from an origin of their own. */
export async function platformIn(folder: string, content: Content) {
	const { publish, contents } = await modules;
	const scripts = [...embedScripts(), scriptNamed(publish.reportingScript)];
	const files = readZip(await publish.scormPackage(content(contents), scripts));
	mkdirSync(join(folder, 'package'), { recursive: true });
	for (const [name, bytes] of files) writeFileSync(join(folder, 'package', name), bytes);
	const scormAgain = createRequire(import.meta.url).resolve('scorm-again/scorm12/min');
	writeFileSync(join(folder, 'scorm-again.js'), readFileSync(scormAgain));
	writeFileSync(join(folder, 'index.html'), PLATFORM);
	const manifest = String(files.get('imsmanifest.xml'));
	const masteryScore = /<adlcp:masteryscore>(.*?)</.exec(manifest)?.[1] ?? '';
	return { ...(await serveSite({ root: folder, port: 0 })), masteryScore };
}
