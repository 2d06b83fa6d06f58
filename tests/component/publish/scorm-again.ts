import source from 'scorm-again/scorm12/min?raw';
import type Scorm12API from 'scorm-again/scorm12';

// As text, so that Vite does not find a new dependency in the middle of a test.
const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
const { Scorm12API: Api } = (await import(/* @vite-ignore */ address)) as {
	Scorm12API: typeof Scorm12API;
};

export { Api };
