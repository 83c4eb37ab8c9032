/** Scales a target without a number may be graded on, best first. */
const SCALES: readonly (readonly string[])[] = [
  ["优", "优秀", "良", "良好", "中", "中等", "一般", "合格", "及格", "低", "差", "不合格", "不及格"],
  ["很好", "好", "较好", "一般", "较差", "差", "很差"],
  ["高", "较高", "中", "一般", "较低", "低"],
  ["大", "较大", "一般", "较小", "小"],
  ["强", "较强", "一般", "较弱", "弱"],
  ["达成", "基本达成", "部分达成", "未达成"],
  ["达到", "基本达到", "部分达到", "未达到"],
  ["达标", "基本达标", "部分达标", "未达标", "不达标"],
  ["完成", "基本完成", "部分完成", "未完成"],
  ["显著提升", "明显提升", "有所提升", "无变化", "下降"],
  ["显著提高", "明显提高", "有所提高", "无变化", "下降"],
  ["显著改善", "明显改善", "有所改善", "无变化", "恶化"],
  ["显著", "明显", "较明显", "一般", "不明显", "不显著"],
  ["健全", "较健全", "基本健全", "不健全"],
  ["完善", "较完善", "基本完善", "不完善"],
  ["符合规范", "基本符合规范", "基本符合", "不符合", "不符合规范"],
  ["符合", "基本符合", "部分符合", "不符合"],
  ["规范", "较规范", "基本规范", "不规范"],
  ["有效", "基本有效", "部分有效", "无效"],
  ["按时", "基本按时", "逾期", "未按时"],
  ["及时", "较及时", "基本及时", "不及时"],
  ["非常满意", "很满意", "满意", "较满意", "比较满意", "基本满意", "一般", "不满意"],
  ["是", "否"],
  ["有", "无"],
];

/** 优/良/中/差 as its grades, with or without spaces; null where the text is no graded set. */
export function gradesOf(folded: string): readonly string[] | null {
  // The longest scale is far shorter than this; the length keeps a whole paragraph from being split.
  if (folded.length > 80 || !/[/、]/.test(folded)) return null;
  const grades = folded.split(/[/、]/).map((grade) => grade.trim());
  const isOneScale = SCALES.some((scale) => grades.every((grade) => scale.includes(grade)));
  return isOneScale && new Set(grades).size === grades.length ? grades : null;
}
