import { scormManifest } from '$lib/publish/scorm-manifest';
import { describe, expect, test } from 'vitest';
import { hostileTitles, lessonContent, shownTitle, stateContent } from '../../unit/publish/content';

const imscp = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const adlcp = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';

function parsed(text: string): XMLDocument {
	const manifest = new DOMParser().parseFromString(text, 'application/xml');
	expect(manifest.querySelector('parsererror')?.textContent).toBeUndefined();
	return manifest;
}

const texts = (manifest: XMLDocument, namespace: string, name: string) =>
	[...manifest.getElementsByTagNameNS(namespace, name)].map(({ textContent }) => textContent);

describe('The manifest of a SCORM package', () => {
	test('says what SCORM 1.2 wants to know', () => {
		const manifest = parsed(scormManifest(lessonContent(2, 'Sliding a window')));
		const { documentElement: root } = manifest;
		expect([root.namespaceURI, root.localName]).toEqual([imscp, 'manifest']);
		expect(texts(manifest, imscp, 'schema')).toEqual(['ADL SCORM']);
		expect(texts(manifest, imscp, 'schemaversion')).toEqual(['1.2']);
		expect(texts(manifest, imscp, 'title')).toEqual(['Sliding a window', 'Sliding a window']);
		expect(texts(manifest, adlcp, 'masteryscore')).toEqual(['60']);
	});

	test('leads from the course to the page: every name that it uses, it has', () => {
		const manifest = parsed(scormManifest(lessonContent(2)));
		const only = (name: string) => {
			const found = [...manifest.getElementsByTagNameNS(imscp, name)];
			expect(found).toHaveLength(1);
			return found[0];
		};
		const [organization, item, resource] = ['organization', 'item', 'resource'].map(only);
		expect(only('organizations').getAttribute('default')).toBe(
			organization.getAttribute('identifier')
		);
		expect(item.getAttribute('identifierref')).toBe(resource.getAttribute('identifier'));
		expect(resource.getAttribute('type')).toBe('webcontent');
		expect(resource.getAttributeNS(adlcp, 'scormtype')).toBe('sco');
		expect(resource.getAttribute('href')).toBe('index.html');
		expect(only('file').getAttribute('href')).toBe('index.html');
	});

	test('has identifiers that XML allows, each once', () => {
		const manifest = parsed(scormManifest(stateContent('One step')));
		const ids = [...manifest.querySelectorAll('[identifier]')].map((element) =>
			element.getAttribute('identifier')
		);
		for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test.each(hostileTitles)('is well formed and shows the title %j', (title) => {
		const manifest = parsed(scormManifest(stateContent(title)));
		const shown = shownTitle(title);
		expect(texts(manifest, imscp, 'title')).toEqual([shown, shown]);
	});

	test('names the course where its title is empty', () => {
		const manifest = parsed(scormManifest(stateContent('  ')));
		expect(texts(manifest, imscp, 'title')).toEqual(['Kernelwalk', 'Kernelwalk']);
	});
});
