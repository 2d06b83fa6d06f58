import { markupText } from './inline-text';
import { hasQuestions, type Published } from './published';
import { sha256Hex } from './sha256';

/** How much of the questions is to be right at the first try, out of 100, for a lesson to be passed. */
const masteryScore = 60;

/**
 * The imsmanifest.xml of a SCORM 1.2 package with one page, `index.html`. The same content always
 * has the same identifier, different content never.
 */
export function scormManifest(content: Published): string {
	const title = markupText(content.title.trim() || 'Kernelwalk');
	const id = `kernelwalk-${sha256Hex(JSON.stringify(content)).slice(0, 32)}`;
	const scored = content.kind === 'lesson' && hasQuestions(content.lesson);
	const mastery = scored
		? `\n\t\t\t\t<adlcp:masteryscore>${masteryScore}</adlcp:masteryscore>`
		: '';
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0"
	xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
	xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
	xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
	xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
	</metadata>
	<organizations default="organization">
		<organization identifier="organization">
			<title>${title}</title>
			<item identifier="item" identifierref="page" isvisible="true">
				<title>${title}</title>${mastery}
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
			<file href="index.html"/>
		</resource>
	</resources>
</manifest>
`;
}
