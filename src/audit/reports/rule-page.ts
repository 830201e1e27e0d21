import type {ReportedRule} from '../model/report.ts';

/** The page of a rule, in Markdown: what it says, why, and what to do, in both languages. */
export const rulePage = ({id, severity, title, why, mend}: ReportedRule): string => `# ${title.en}

\`${id}\` · ${severity}

${why.en}

**What to do.** ${mend.en}

<div lang="ar" dir="rtl">

## ${title.ar}

${why.ar}

**ما العمل؟** ${mend.ar}

</div>
`;
