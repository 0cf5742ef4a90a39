/** Large inputs of the core's benchmarks. */

/** A notice of about that many bytes in UTF-8: numbered tasks with departments and deadlines. @param {number} bytes */
export function noticeOf(bytes) {
  const head = ['东湖学院文件', '关于开展“制度落实年”活动的通知', '各部门：', '2020年6月4日', '二、工作任务'];
  const lines = [...head];
  let size = 0;
  for (let task = 1; size < bytes; task += 1) {
    const block = [
      `${task}.第${task}项任务。按照职责抓好这一项，召开会议研究，明确分工，做到有记录、可查验，按时报送材料。`,
      `责任部门：${['党委组织部、人事处', '财务处', '工会，人事处'][task % 3]}`,
      `完成时限：2020年${(task % 12) + 1}月底前`,
    ];
    lines.push(...block);
    // Nearly every character takes three bytes.
    size += block.reduce((sum, line) => sum + line.length * 3, 0);
  }
  return lines.join('\n');
}

/** Rows of a checklist, each twentieth with something wrong in it. @param {number} count */
export function rowsOf(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `RW-${String(index + 1).padStart(3, '0')}`,
    title: `第${index + 1}项任务`,
    ...(index % 20 === 0 ? { departments: '不存在的部门', status: '搁置' } : {}),
  }));
}
