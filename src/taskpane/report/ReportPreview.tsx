/** The report as it will read: headings as headings, tables as tables. Always Chinese, as the document is. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportBlock, WordedReport } from '../../i18n/reportText';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  page: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
    overflowX: 'auto',
    '& h2': { textAlign: 'center', fontSize: tokens.fontSizeBase400, margin: `0 0 ${tokens.spacingVerticalM}` },
    '& h3': { fontSize: tokens.fontSizeBase300, margin: 0, textIndent: '2em' },
    '& h4': { fontSize: tokens.fontSizeBase200, margin: 0, textIndent: '2em' },
    '& p': { margin: 0, textIndent: '2em' },
    '& table': { borderCollapse: 'collapse', width: '100%' },
    '& th, & td': {
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      padding: '2px 4px',
      textAlign: 'center',
      fontWeight: tokens.fontWeightRegular,
    },
    '& th': { fontWeight: tokens.fontWeightSemibold },
  },
  signature: { textAlign: 'right' },
});

export function ReportPreview({ report }: { readonly report: WordedReport }) {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <article className={styles.page} lang="zh-CN" aria-label={text('report.panel.preview')}>
      <h2>{report.title}</h2>
      {report.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      <div className={styles.signature}>
        {report.unit !== '' && <div>{report.unit}</div>}
        <div>{report.date}</div>
      </div>
    </article>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3>{block.text}</h3>
      ) : block.level === 2 ? (
        <h4>{block.text}</h4>
      ) : (
        <p>{block.text}</p>
      );
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.header.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([name = '', ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
