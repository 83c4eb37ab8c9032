"""Puts about everything into a workbook that openpyxl can write: rich_openpyxl.py SOURCE PICTURE TARGET"""

import sys

from openpyxl import __version__, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, IconSetRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

source, picture, target = sys.argv[1:]
# Before 3.1 it kept no texts in runs, and names were a list.
is_new = tuple(int(part) for part in __version__.split(".")[:2]) >= (3, 1)
book = load_workbook(source, keep_vba=target.endswith(".xlsm"), **({"rich_text": True} if is_new else {}))
table = book.worksheets[0]

other = book.create_sheet("数据")
for row in [["类别", "数"], ["产出", 1.5], ["效益", 3], ["满意度", "=SUM(B2:B3)"]]:
    other.append(row)
other.add_table(Table(displayName="表1", ref="A1:B4"))
other.protection.enable()
book.create_sheet("隐藏").sheet_state = "hidden"

chart = BarChart()
chart.add_data(Reference(table, min_col=2, min_row=7, max_row=13))
table.add_chart(chart, "J2")
table.add_image(Image(picture), "J20")
table["A1"].comment = Comment("原有批注", "甲")
table["G8"].comment = Comment("请核对\n第二行", "乙")

choice = DataValidation(type="list", formula1='"是,否"')
choice.add("H5:H27")
amount = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
amount.add("B5:C27")
table.add_data_validation(choice)
table.add_data_validation(amount)

red = PatternFill(bgColor="FFC8C8")
table.conditional_formatting.add("B5:C27", CellIsRule(operator="greaterThan", formula=["3000"], fill=red))
table.conditional_formatting.add("B7:B13", ColorScaleRule("min", None, "FF0000", "max", None, "00FF00"))
table.conditional_formatting.add("C7:C13", DataBarRule("min", None, "max", None, "638EC6"))
table.conditional_formatting.add("B15:B22", IconSetRule("3Arrows", "percent", [0, 33, 67]))

table.freeze_panes = "B5"
table.auto_filter.ref = "A4:G27"
table.print_title_rows = "4:4"
table.print_area = "A1:G27"
table.oddHeader.center.text = "绩效目标表"
table["A2"].hyperlink = "https://example.org/"
table.row_dimensions.group(24, 27, hidden=False)
total = DefinedName("预算合计", attr_text=f"'{table.title}'!$B$5")
if is_new:
    book.defined_names["预算合计"] = total
elif all(one.name != total.name for one in book.defined_names.definedName):
    book.defined_names.append(total)
book.save(target)
