/** Reads numbers and names out of a file's bytes. Every reader gives null past the end. */
export class ByteReader {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	get length(): number {
		return this.#bytes.length;
	}

	byte(at: number): number | null {
		return this.#has(at, 1) ? this.#view.getUint8(at) : null;
	}

	/** Two bytes, the more significant first unless `little`. */
	short(at: number, little = false): number | null {
		return this.#has(at, 2) ? this.#view.getUint16(at, little) : null;
	}

	/** Four bytes, the most significant first unless `little`. */
	long(at: number, little = false): number | null {
		return this.#has(at, 4) ? this.#view.getUint32(at, little) : null;
	}

	/** Three bytes, the least significant first. */
	littleTriple(at: number): number | null {
		if (!this.#has(at, 3)) return null;
		return this.#view.getUint16(at, true) + this.#view.getUint8(at + 2) * 0x10000;
	}

	/** `length` characters, a byte each, fewer at the end of the file. */
	text(at: number, length: number): string {
		return String.fromCharCode(...this.#bytes.subarray(at, at + length));
	}

	/** Where `name`, in ASCII, first stands from `from` on and before `to`, or −1. */
	find(name: string, from: number, to: number): number {
		const end = Math.min(to, this.#bytes.length) - name.length;
		for (let at = from; at <= end; at++) {
			if (this.text(at, name.length) === name) return at;
		}
		return -1;
	}

	/** Where the byte pair last stands at or after `from`, or −1. */
	lastPair(first: number, second: number, from: number): number {
		for (let at = this.#bytes.length - 2; at >= from; at--) {
			if (this.#bytes[at] === first && this.#bytes[at + 1] === second) return at;
		}
		return -1;
	}

	#has(at: number, length: number): boolean {
		return at >= 0 && at + length <= this.#bytes.length;
	}
}
