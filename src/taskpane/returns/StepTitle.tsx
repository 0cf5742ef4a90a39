/** The heading of a step. It takes the focus when the step appears, so that keyboard and screen reader follow. */
import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({ title: { ...typographyStyles.title3, margin: 0, ':focus': { outlineStyle: 'none' } } });

export function StepTitle({ children }: { readonly children: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
