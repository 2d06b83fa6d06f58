/** A draft as it is kept, without its text. */
export type DraftRecord = {
	readonly id: string;
	readonly title: string;
	readonly scenes: number;
	/** Milliseconds since 1970. */
	readonly updated: number;
	/** Goes up by one with each save; the version of that number is the draft as it is. */
	readonly revision: number;
	/** When it was thrown away; null: it was not. */
	readonly deleted: number | null;
};

/** One save of a draft, without its text. */
export type VersionRecord = {
	readonly draft: string;
	readonly revision: number;
	readonly title: string;
	readonly scenes: number;
	/** Milliseconds since 1970. */
	readonly time: number;
	/** Of its text, in UTF-8. */
	readonly bytes: number;
};

/** What a change of one draft comes to. */
export type ShelfChange = {
	/** The record from now on; null: the draft and all of its versions are gone. */
	readonly draft: DraftRecord | null;
	readonly add?: { readonly version: VersionRecord; readonly text: string };
	/** Revisions of versions that go. */
	readonly drop?: readonly number[];
};

/** Where drafts lie. Every method rejects where the storage under it fails. */
export interface Shelf {
	/** All drafts, those thrown away too. */
	drafts(): Promise<readonly DraftRecord[]>;
	/** The versions of a draft, the oldest first. */
	versions(draft: string): Promise<readonly VersionRecord[]>;
	/** The text of a version; null where there is none. */
	text(draft: string, revision: number): Promise<string | null>;
	/**
	 * Looks at a draft and changes it in one piece: nobody changes it in between, in this page or in
	 * another. `decide` gives null where nothing is to change.
	 *
	 * @param decide gets the draft's record, its versions, and the text of the newest one
	 */
	change(
		draft: string,
		decide: (
			record: DraftRecord | null,
			versions: readonly VersionRecord[],
			text: string | null
		) => ShelfChange | null
	): Promise<void>;
}
