import type { ScormApi } from '$lib/publish/scorm/scorm-api';

/** A learning platform that notes what it is asked, and can be told to refuse. */
export class FakePlatform implements ScormApi {
	readonly calls: string[] = [];
	readonly values: Map<string, string>;
	/** Decides what it answers to a call; default: all goes well. */
	refuses: (call: string) => boolean = () => false;

	constructor(values: Readonly<Record<string, string>> = {}) {
		this.values = new Map(Object.entries({ 'cmi.core.lesson_status': 'not attempted', ...values }));
	}

	/** How often something was asked. */
	count(call: string): number {
		return this.calls.filter((asked) => asked === call).length;
	}

	LMSInitialize = () => this.#answer('LMSInitialize');
	LMSFinish = () => this.#answer('LMSFinish');
	LMSCommit = () => this.#answer('LMSCommit');

	LMSGetValue(element: string): string {
		return this.values.get(element) ?? '';
	}

	LMSSetValue(element: string, value: string): string {
		const answer = this.#answer(`${element} = ${value}`);
		if (answer === 'true') this.values.set(element, value);
		return answer;
	}

	#answer(call: string): string {
		this.calls.push(call);
		return String(!this.refuses(call));
	}
}
