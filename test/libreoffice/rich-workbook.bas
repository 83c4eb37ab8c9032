' Run by LibreOffice: opens a workbook whose first sheet is the sample's table, puts about everything beside it that LibreOffice can
' write, and stores it as a file of LibreOffice's own making.
Option Explicit

Sub Make(source As String, picture As String, target As String, filter As String)
  Dim book As Object, table As Object, other As Object
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, Array(Named("Hidden", True)))
  table = book.Sheets.getByIndex(0)
  book.Sheets.insertNewByName("说明", 1)
  other = book.Sheets.getByName("说明")
  FillOther(book, other)
  AddRules(book, table)
  AddNotes(table)
  AddDrawings(book, table, picture)
  AddNames(book, table, other)
  AddPivot(book, other)
  AddMacro(book)
  AddPageStyle(book, table)
  book.DocumentProperties.UserDefinedProperties.addProperty("单位", 0, "某某单位")
  other.protect("")
  book.storeToURL(ConvertToURL(target), Array(Named("FilterName", filter)))
  book.close(True)
  Dim file As Integer
  file = FreeFile
  Open target & ".made" For Output As #file
  Close #file
End Sub

Function Named(name As String, value As Variant) As Object
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = value
  Named = made
End Function

Function Rectangle(x As Long, y As Long, width As Long, height As Long) As Object
  Dim made As New com.sun.star.awt.Rectangle
  made.X = x
  made.Y = y
  made.Width = width
  made.Height = height
  Rectangle = made
End Function

Sub FillOther(book As Object, sheet As Object)
  Dim row As Integer
  Dim link As Object
  sheet.getCellByPosition(0, 0).String = "类别"
  sheet.getCellByPosition(1, 0).String = "数"
  For row = 1 To 6
    sheet.getCellByPosition(0, row).String = Array("产出", "效益", "满意度")(row Mod 3)
    sheet.getCellByPosition(1, row).Value = row * 1.5
  Next
  sheet.getCellByPosition(1, 8).Formula = "=SUM(B2:B7)"
  sheet.getCellRangeByName("D2:D7").setArrayFormula("=B2:B7*2")
  sheet.getCellRangeByName("A11:D11").merge(True)
  link = book.createInstance("com.sun.star.text.TextField.URL")
  link.URL = "https://example.org/"
  link.Representation = "外部链接"
  sheet.getCellByPosition(0, 9).insertTextContent(sheet.getCellByPosition(0, 9).createTextCursor(), link, False)
  AddRichText(sheet.getCellByPosition(0, 10))
  sheet.Columns.getByIndex(5).IsVisible = False
  sheet.group(sheet.getCellRangeByName("A13:A15").RangeAddress, com.sun.star.table.TableOrientation.ROWS)
End Sub

Sub AddRichText(cell As Object)
  Dim cursor As Object
  cell.String = "粗体与红字"
  cursor = cell.createTextCursor()
  cursor.gotoStart(False)
  cursor.goRight(2, True)
  cursor.CharWeight = com.sun.star.awt.FontWeight.BOLD
  cursor.gotoEnd(False)
  cursor.goLeft(2, True)
  cursor.CharColor = RGB(255, 0, 0)
End Sub

' Data validations and conditional formats.
Sub AddRules(book As Object, sheet As Object)
  Dim range As Object, rule As Object, style As Object, formats As Object
  range = sheet.getCellRangeByName("H5:H27")
  rule = range.Validation
  rule.Type = com.sun.star.sheet.ValidationType.LIST
  rule.setFormula1("""是"";""否""")
  rule.ErrorMessage = "只能填是或否"
  range.Validation = rule
  range = sheet.getCellRangeByName("B5:C27")
  rule = range.Validation
  rule.Type = com.sun.star.sheet.ValidationType.DECIMAL
  rule.setOperator(com.sun.star.sheet.ConditionOperator.GREATER_EQUAL)
  rule.setFormula1("0")
  range.Validation = rule
  style = book.createInstance("com.sun.star.style.CellStyle")
  book.StyleFamilies.getByName("CellStyles").insertByName("超支", style)
  style.CellBackColor = RGB(255, 200, 200)
  formats = range.ConditionalFormat
  formats.addNew(Array(Named("Operator", com.sun.star.sheet.ConditionOperator.GREATER), Named("Formula1", "3000"), Named("StyleName", "超支")))
  range.ConditionalFormat = formats
  AddDataBar(book, sheet)
End Sub

Sub AddDataBar(book As Object, sheet As Object)
  Dim ranges As Object, all As Variant
  ranges = book.createInstance("com.sun.star.sheet.SheetCellRanges")
  ranges.addRangeAddress(sheet.getCellRangeByName("C7:C13").RangeAddress, False)
  sheet.ConditionalFormats.createByRange(ranges)
  all = sheet.ConditionalFormats.getConditionalFormats()
  all(UBound(all)).createEntry(com.sun.star.sheet.ConditionEntryType.DATABAR, 0)
End Sub

Sub AddNotes(sheet As Object)
  sheet.Annotations.insertNew(sheet.getCellRangeByName("A1").CellAddress, "原有批注")
  sheet.Annotations.insertNew(sheet.getCellRangeByName("G8").CellAddress, "请核对" & Chr(10) & "第二行")
End Sub

Sub AddDrawings(book As Object, sheet As Object, picture As String)
  Dim shape As Object, provider As Object, chart As Object
  provider = createUnoService("com.sun.star.graphic.GraphicProvider")
  shape = book.createInstance("com.sun.star.drawing.GraphicObjectShape")
  shape.Graphic = provider.queryGraphic(Array(Named("URL", ConvertToURL(picture))))
  Place(sheet, shape, 40000, 1000)
  shape = book.createInstance("com.sun.star.drawing.CustomShape")
  Place(sheet, shape, 40000, 6000)
  shape.String = "文本框"
  sheet.Charts.addNewByName("图表", Rectangle(45000, 1000, 8000, 6000), Array(sheet.getCellRangeByName("A7:B13").RangeAddress), False, True)
End Sub

Sub Place(sheet As Object, shape As Object, x As Long, y As Long)
  Dim size As New com.sun.star.awt.Size
  Dim position As New com.sun.star.awt.Point
  size.Width = 3000
  size.Height = 2000
  position.X = x
  position.Y = y
  sheet.DrawPage.add(shape)
  shape.Size = size
  shape.Position = position
End Sub

' Defined names, a filter and the range to print.
Sub AddNames(book As Object, table As Object, other As Object)
  Dim filtered As Object
  book.NamedRanges.addNewByName("预算合计", "$'" & table.Name & "'.$B$5", table.getCellByPosition(0, 0).CellAddress, 0)
  book.DatabaseRanges.addNewByName("筛选", other.getCellRangeByName("A1:B7").RangeAddress)
  filtered = book.DatabaseRanges.getByName("筛选")
  filtered.AutoFilter = True
  table.setPrintAreas(Array(table.getCellRangeByName("A1:G27").RangeAddress))
  table.setPrintTitleRows(True)
  table.setTitleRows(table.getCellRangeByName("A4:A4").RangeAddress)
End Sub

Sub AddPivot(book As Object, source As Object)
  Dim pivots As Object, description As Object, field As Object, sheet As Object
  book.Sheets.insertNewByName("透视", 2)
  sheet = book.Sheets.getByName("透视")
  pivots = sheet.DataPilotTables
  description = pivots.createDataPilotDescriptor()
  description.setSourceRange(source.getCellRangeByName("A1:B7").RangeAddress)
  field = description.DataPilotFields.getByIndex(0)
  field.Orientation = com.sun.star.sheet.DataPilotFieldOrientation.ROW
  field = description.DataPilotFields.getByIndex(1)
  field.Orientation = com.sun.star.sheet.DataPilotFieldOrientation.DATA
  pivots.insertNewByName("透视表", sheet.getCellByPosition(0, 0).CellAddress, description)
End Sub

' A library in the mode of VBA goes into an .xlsm as a project of Excel's.
Sub AddMacro(book As Object)
  book.BasicLibraries.VBACompatibilityMode = True
  book.BasicLibraries.getByName("Standard").insertByName("Module1", "Sub Hello" & Chr(10) & "End Sub" & Chr(10))
End Sub

Sub AddPageStyle(book As Object, sheet As Object)
  Dim style As Object, content As Object
  style = book.StyleFamilies.getByName("PageStyles").getByName(sheet.PageStyle)
  style.HeaderIsOn = True
  content = style.RightPageHeaderContent
  content.CenterText.String = "绩效目标表"
  style.RightPageHeaderContent = content
End Sub
