/**
 * Has the browser save a file under a name, as a link with `download` does.
 *
 * @returns the file's address, to be revoked once the download has surely begun
 */
export function saveFile(file: Blob, name: string): string {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	return link.href;
}
