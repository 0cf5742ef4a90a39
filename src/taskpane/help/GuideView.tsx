/** The user guide: a table of contents, then its text and pictures. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslator } from '../translation';
import type { Guide } from './guide';

const useStyles = makeStyles({
  contents: {
    margin: `${tokens.spacingVerticalS} 0`,
    paddingLeft: 0,
    listStyleType: 'none',
    lineHeight: tokens.lineHeightBase400,
  },
  part: { paddingLeft: tokens.spacingHorizontalL },
  text: {
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    '& h2': {
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
      fontWeight: tokens.fontWeightSemibold,
      marginTop: tokens.spacingVerticalXXL,
      paddingTop: tokens.spacingVerticalM,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& h3': {
      fontSize: tokens.fontSizeBase400,
      fontWeight: tokens.fontWeightSemibold,
      margin: `${tokens.spacingVerticalL} 0 0`,
    },
    '& :is(h2, h3):focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& ul, & ol': { paddingLeft: tokens.spacingHorizontalXL },
    '& table': { borderCollapse: 'collapse', width: '100%', marginTop: tokens.spacingVerticalM },
    '& :is(th, td)': {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: tokens.spacingHorizontalS,
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& button': {
      display: 'block',
      width: '100%',
      padding: 0,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground2,
      cursor: 'zoom-in',
      overflow: 'auto',
    },
    '& button:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& button[aria-expanded="true"]': { cursor: 'zoom-out' },
    '& img': { display: 'block', width: '100%' },
    // As wide as it was taken; the button scrolls.
    '& button[aria-expanded="true"] img': { width: 'auto', maxWidth: 'none' },
  },
});

export function GuideView({ guide }: { readonly guide: Guide }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const top = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);

  // The text is HTML, so its pictures are no components: one listener serves them all.
  useEffect(() => {
    const element = body.current;
    const toggle = ({ target }: MouseEvent): void => {
      const picture = target instanceof Element ? target.closest('button') : null;
      picture?.setAttribute('aria-expanded', String(picture.getAttribute('aria-expanded') !== 'true'));
    };
    element?.addEventListener('click', toggle);
    return () => element?.removeEventListener('click', toggle);
  }, []);

  const goTo = (element: HTMLElement | null): void => {
    element?.focus({ preventScroll: true });
    element?.scrollIntoView();
  };
  return (
    <>
      <nav aria-label={text('help.contents')} ref={top} tabIndex={-1}>
        <ul className={styles.contents}>
          {guide.contents.map(({ id, level, text: heading }) => (
            <li key={id} className={level > 2 ? styles.part : undefined}>
              <Link as="button" onClick={() => goTo(document.getElementById(id))}>
                {heading}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.text} ref={body} dangerouslySetInnerHTML={{ __html: guide.html }} />
      <p>
        <Link as="button" onClick={() => goTo(top.current)}>
          {text('help.toContents')}
        </Link>
      </p>
    </>
  );
}
