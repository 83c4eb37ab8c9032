"""Writes a workbook with about everything that XlsxWriter can write: rich_xlsxwriter.py CELLS PICTURE TARGET

CELLS is a JSON file: the rows of the table, null where a cell is empty."""

import json
import sys

import xlsxwriter

cells, picture, target = sys.argv[1:]
with open(cells, encoding="utf-8") as file:
    rows = json.load(file)

book = xlsxwriter.Workbook(target)
table = book.add_worksheet("项目支出绩效目标表")
wrapped = book.add_format({"text_wrap": True, "border": 1})
bold = book.add_format({"bold": True})
table.merge_range(0, 0, 0, 6, rows[0][0], bold)
for r, row in enumerate(rows[1:], 1):
    for c, value in enumerate(row):
        if value is None:
            table.write_blank(r, c, None, wrapped)
        else:
            table.write(r, c, value, wrapped)

other = book.add_worksheet("数据")
other.add_table("A1:B4", {"columns": [{"header": "类别"}, {"header": "数"}], "data": [["产出", 1], ["效益", 2], ["满意度", 3]]})
other.write_array_formula("D2:D4", "{=B2:B4*2}")
other.write_formula("B6", "=SUM(B2:B4)", None, 6)
other.write_dynamic_array_formula("F2", "=SORT(B2:B4)", None, 1)
other.write_rich_string("A8", bold, "粗体", "与常规")
other.protect("", {"sort": True})
book.add_worksheet("隐藏").hide()

chart = book.add_chart({"type": "line"})
chart.add_series({"values": ["项目支出绩效目标表", 6, 1, 12, 1]})
table.insert_chart("J2", chart)
alone = book.add_chartsheet("图")
pie = book.add_chart({"type": "pie"})
pie.add_series({"values": ["数据", 1, 1, 3, 1]})
alone.set_chart(pie)
table.insert_image("J20", picture)
table.insert_textbox("J30", "文本框")
table.insert_button("J40", {"caption": "按钮"})
# Since 3.2.1.
if hasattr(table, "insert_checkbox"):
    table.insert_checkbox("H30", True)
table.add_sparkline("H7", {"range": "B7:C7"})
table.write_comment("A1", "原有批注", {"author": "甲"})
table.write_comment("G8", "请核对\n第二行", {"author": "乙", "visible": True})

table.data_validation("H5:H27", {"validate": "list", "source": ["是", "否"]})
table.data_validation("B5:C27", {"validate": "decimal", "criteria": ">=", "value": 0})
red = book.add_format({"bg_color": "#FFC8C8"})
table.conditional_format("B5:C27", {"type": "cell", "criteria": ">", "value": 3000, "format": red})
table.conditional_format("B7:B13", {"type": "3_color_scale"})
table.conditional_format("C7:C13", {"type": "data_bar", "data_bar_2010": True})
table.conditional_format("B15:B22", {"type": "icon_set", "icon_style": "3_arrows"})

table.freeze_panes(4, 1)
table.autofilter("A4:G27")
table.repeat_rows(3)
table.print_area("A1:G27")
table.set_header("&C绩效目标表&R&G", {"image_right": picture})
table.set_background(picture)
table.write_url("A29", "https://example.org/", string="外部链接")
table.ignore_errors({"number_stored_as_text": "A1:G27"})
book.define_name("预算合计", "='项目支出绩效目标表'!$B$5")
book.set_custom_property("单位", "某某单位")
book.close()
