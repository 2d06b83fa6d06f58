import { fileSize } from './file-size';

/** Words of the ways in which a step or a lesson is given away. Counts arrive formatted. */
export const shareWayMessages = {
	titles: { state: 'Share this step', lesson: 'Share this lesson' },
	close: 'Close',
	ways: 'Ways to share',
	names: {
		link: 'Link',
		frame: 'Frame',
		element: 'Element',
		offline: 'Offline file',
		scorm: 'SCORM package'
	},
	leads: {
		frame:
			'For a course site: paste this where the site takes HTML or an embed code. It needs no account and stores nothing.',
		element:
			'For pages of your own that may load scripts: it grows with its content, takes your colours, and your script can drive it.',
		offline:
			'One HTML file with everything in it. It opens from a disk, a USB stick or a mail, with no network.',
		scorm:
			'A package for Moodle, Canvas, Blackboard and Open edX (SCORM 1.2). It reports completion, the score of the questions, and where the learner left off.'
	},
	link: { state: 'Link to exactly this step', lesson: 'Link to this lesson' },
	lessonLink:
		'It opens at the start of the lesson. How far a reader comes, and what they answer, stays on their device.',
	copy: 'Copy',
	copyLink: 'Copy link',
	copied: 'Copied.',
	copyRefused:
		'The browser did not allow copying. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
	place: 'Written for',
	places: {
		html: 'HTML: web page, Moodle, Canvas, Quarto',
		mdx: 'Docusaurus (MDX)',
		myst: 'Jupyter Book (MyST)',
		slides: 'Slides: reveal.js, Quarto',
		address: 'Address only: Notion, Google Sites'
	},
	snippet: { frame: 'Embed code', element: 'HTML of the element' },
	linkTooLong: (length: string, limit: string) =>
		`These numbers do not fit into a link: it would have ${length} characters, and up to ${limit} are read. Use a smaller grid or shorter numbers, or share the picture below.`,
	frameTooLong: (length: string, limit: string) =>
		`This does not fit into an address: it would have ${length} characters, and up to ${limit} are read. The element, the offline file and the package carry it whole.`,
	lessonTooLong: (length: string, limit: string) =>
		`This lesson does not fit into a link: it would have ${length} characters, and up to ${limit} are read. The other ways, but for the frame, carry it whole.`,
	longAddress: (length: string) =>
		`The address has ${length} characters. Browsers read it, but some course sites cut long ones: try it there, or use the offline file.`,
	ownPicture: (size: string) =>
		`What is shared carries the ${size} grid that your picture was reduced to, and not the picture itself. It stays on this device.`,
	picture: 'A picture of this step',
	svg: 'Download SVG',
	png: 'Download PNG',
	svgDetail: (bytes: number) => `${fileSize(bytes)}, sharp at every size`,
	pngDetail: (width: number, height: number, bytes: number | null) =>
		`${width}×${height} pixels${bytes === null ? '' : `, ${fileSize(bytes)}`}`,
	pngFailed: 'The browser could not make a PNG here. The SVG above works in most programs.',
	player: 'The player',
	preview: 'Preview',
	previewOf: (title: string) => `Preview: ${title}`,
	previewMissing: 'The preview needs the built site: this server has no page to embed.',
	titleField: 'Title',
	titleHint: 'What screen readers call it; files are named by it.',
	steps: 'Steps',
	spans: {
		all: 'all of them',
		window: 'this window only',
		row: 'this row of outputs only',
		own: 'from … to …'
	},
	from: 'From step',
	to: 'to step',
	ofSteps: (steps: string) => `of ${steps}`,
	startHere: (step: string) => `Start at this step, ${step}`,
	autoplay: 'Play by itself once it is in sight',
	loop: 'Repeat these steps',
	controls: 'Show the player’s controls',
	theme: 'Theme',
	themes: {
		auto: 'as the reader’s system',
		light: 'light',
		dark: 'dark',
		projector: 'projector'
	},
	panels: 'Beside input and output',
	panelNames: {
		kernel: 'kernel, as given and flipped',
		stage: 'this window’s products and sum',
		size: 'the output’s size',
		equation: 'the equation',
		tables: 'tables of numbers',
		code: 'code in step',
		borders: 'names of padding modes',
		picture: 'the whole picture'
	},
	markers: 'Marks on the track',
	markersHint: 'Steps, with commas between them; the keys [ and ] go from one to the next.',
	markerNotRead: (given: string, steps: string) =>
		`“${given}” is not a step: use whole numbers from 1 to ${steps}.`,
	tooManyMarkers: (limit: string) => `Up to ${limit} marks have room.`,
	markHere: 'Mark this step',
	width: 'Width',
	fullWidth: 'full width',
	pixels: (count: number) => `${count} px`,
	height: 'Height in pixels',
	fit: (height: number) => `Use ${height}, which shows all of it at this width`,
	download: { offline: 'Download the file', scorm: 'Download the package' },
	fetching: (done: number, count: number) => `Fetching the player: part ${done} of ${count}…`,
	making: 'Putting it together…',
	saved: (name: string, bytes: number) => `Saved as ${name}, ${fileSize(bytes)}.`,
	notFetched:
		'The parts of the player could not be fetched. Check the connection and try again; a development server does not have them.',
	notMade: 'The file could not be made from these settings. Reload the page and try again.',
	noQuestions:
		'There are no questions in it, so the platform gets no score: it counts as completed once it was seen to the end.',
	frameTitle: (step: string, steps: string) => `2D convolution, step ${step} of ${steps}`,
	fallback: (title: string) => `${title}, in Kernelwalk`
} as const;
