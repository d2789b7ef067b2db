---@meta
-- What a template returns, for editors with a Lua language server (LuaLS); README.md beside this folder says it in words.
-- Write above a template's function: ---@return waymark.document. tests/cli/meta.t holds this to the program.

---@alias waymark.text string|integer|waymark.span|(string|integer|waymark.span|false)[] A text: plain, a span, or a list of both.
---@alias waymark.content waymark.text|waymark.block|(waymark.block|false)[] A text (one paragraph), a block, or a list of blocks.
---@alias waymark.block waymark.cover|waymark.contents|waymark.heading|waymark.paragraph|waymark.list|waymark.table|waymark.chart|waymark.callout|waymark.lines|waymark.columns|waymark.page_break|waymark.brand|waymark.index Any block.

---@class waymark.document
---@field title string The title of the file.
---@field subject? string The subject of the file.
---@field language string The language of the document, a BCP 47 tag.
---@field running_left? string Stands at the left of the header of each page.
---@field running_right? string Stands at the right of the header of each page.
---@field running_left_lang? string The language of the left text, where it is another.
---@field footer_left? string Stands beside "Page x of y".
---@field landscape? boolean Pages are wider than they are high.
---@field fit? waymark.fit What it wants of its pages.
---@field blocks waymark.content The document, from top to bottom.

---@class waymark.fit
---@field pages integer At most so many pages; with more, the template is asked again, r.tight being 1, 2 and so on.
---@field tries? integer How often it is asked again; else never.
---@field last? number The last of several pages is filled to this share of a page, up to 0.5.

---@class waymark.common
---@field anchor? string A name that links go to.
---@field keep_with_next? boolean The next block begins on the same page.

---@class waymark.page_break: waymark.common
---@field type "page_break" The next block begins on a new page.
---@field pages? "as before"|"portrait"|"landscape" How the pages lie from there on.

---@class waymark.brand: waymark.common
---@field type "brand" Logo and name of the school's trust or authority; nothing where it has none.

---@class waymark.index: waymark.common
---@field type "index" Lines with the page numbers of what they lead to, in columns.
---@field entries waymark.index_entry[] From top to bottom, column by column.
---@field columns? integer 1 to 4; else 2.

---@class waymark.index_entry
---@field text string What it says.
---@field to? string The anchor that it leads to; without, a label for the entries after it.

---@class waymark.fact
---@field label waymark.text What it is, such as "Phase".
---@field value waymark.text What it says.

---@class waymark.cover: waymark.common
---@field type "cover" A page of its own, without header and footer.
---@field title waymark.text The large title.
---@field subtitle? waymark.text Stands under the title.
---@field name waymark.text Whose document it is.
---@field facts? waymark.fact[] Labels and values under the name.
---@field note? waymark.text Stands at the foot.

---@class waymark.contents: waymark.common
---@field type "contents" The headings with their pages.
---@field title string Its heading, which is not listed.
---@field depth? integer Levels of heading that are listed, 1 to 3; else 2.

---@class waymark.heading: waymark.common
---@field type "heading" A heading; no level is skipped.
---@field level integer From 1 to 3.
---@field text waymark.text What it says.
---@field number? string Printed before the text.
---@field mark? waymark.mark A level at the end of the line.
---@field mark_note? string A few small words before the mark.

---@class waymark.paragraph: waymark.common
---@field type "paragraph" A paragraph.
---@field text waymark.text What it says.
---@field style? string A style of theme.lua; else body.

---@class waymark.list: waymark.common
---@field type "list" A list of points.
---@field numbered? boolean Numbers in the place of bullets.
---@field items waymark.content[] The points: paragraphs and lists.

---@class waymark.callout: waymark.common
---@field type "callout" A tinted box.
---@field label? string Its first words, in bold.
---@field content waymark.content Paragraphs and lists.

---@class waymark.lines: waymark.common
---@field type "lines" Ruled lines to write on; they are not read out.
---@field n integer How many, 1 to 100.
---@field leading? number Points from line to line, 8 to 100; else 24.

---@class waymark.columns: waymark.common
---@field type "columns" Side by side, not split over pages.
---@field columns waymark.content[] One content a column.
---@field shares? number[] Of the width, one per column.
---@field gap? number Points between two columns.

---@class waymark.table: waymark.common
---@field type "table" A table with a header row.
---@field caption? waymark.text Stands above it.
---@field summary? string What a screen reader says of it.
---@field columns waymark.column[] One for each column.
---@field rows waymark.row[] Heads come first and are repeated on each page.
---@field ruled? boolean A line under each row; else true.
---@field tight? boolean Little space above and below each row.
---@field narrow? string For many narrow columns: the style of levels, whose pips then stand above the word.

---@class waymark.column
---@field width? number In points.
---@field share? number Of what is left.
---@field align? "left"|"right"|"centre" Of data and of its head.
---@field divided? boolean A rule at its left: a column to write in.

---@class waymark.row
---@field kind? "head"|"group"|"body" What sort of row it is; else body.
---@field cells (waymark.cell|waymark.content)[] One for each column; colspans count.
---@field priority? boolean A thick bar at the left.
---@field anchor? string A name that links go to.

---@class waymark.cell
---@field content? waymark.content What stands in it.
---@field header? boolean The header of its row.
---@field level? waymark.mark The cell is filled with the mark.
---@field sign? string Printed with the level, to be explained nearby: "†".
---@field colspan? integer How many columns it takes.

---@class waymark.chart: waymark.common
---@field type "chart" A drawing of figures.
---@field kind "ladder"|"bars"|"radar"|"years"|"stack"|"rings"|"slope" What sort of chart it is.
---@field title? string Stands above it.
---@field alt string What the picture says, in words.
---@field width? number In points; else that of its place.
---@field height? number In points; else what it needs.
---@field max? number The largest value there can be; else 1.
---@field min? number Slope: where its scale begins; else 0.
---@field ticks? number Bars: a line of the scale at every such step.
---@field unit? string Stands after a number of the scale: "%".
---@field label_width? number Points for the labels; else a third.
---@field rows waymark.chart_row[] One for each label.
---@field series? waymark.series_item[] Ladder: one for each value; rings: the rings, the inner one first.
---@field marks? waymark.mark[] Stack: how each part of a bar looks, from the left.
---@field centre? string Rings: what they are around.
---@field links? waymark.chart_link[] Rings: lines between rows.
---@field years? string[] Years and slope: their names, the earliest first; the last stands out.
---@field against? string[] Bars: names of up to three things that they are compared with.

---@class waymark.chart_row
---@field label string What the row is.
---@field values? (number|false)[] Ladder: one a series; stack: one a mark; bars and radar: one; rings: which ring, from 1; false: nothing to show.
---@field points? waymark.chart_point[] Years and slope: one for each year.
---@field against? (number|false)[] Bars: one for each name of the chart's against; false: none.
---@field texts? string[] Stack: of each value, printed in its part; else its number.
---@field text? string Printed at the end of the row.
---@field level? waymark.mark A level at the end of the row.
---@field fill? string The colour of the bar, "#RRGGBB".
---@field priority? boolean A bar at the left.

---@class waymark.chart_point
---@field value number|false The level; false: none, so the line has a gap.
---@field word string The level in words, or why there is none.
---@field hollow? boolean Not settled: to be moderated, or taken over from an earlier year.
---@field broken? boolean Cannot be compared with the years before it.

---@class waymark.chart_link
---@field from integer A row, counted from 1.
---@field to integer Another row.
---@field strength? integer How thick the line is, 1 to 3; else 1.

---@class waymark.series_item
---@field name string The name of the series.
---@field fill string Its colour, "#RRGGBB".

---@class waymark.mark
---@field word string The level's name.
---@field pips? integer How many pips are filled.
---@field of? integer How many pips there are.
---@field fill string The colour behind it, "#RRGGBB".
---@field ink string The colour of the word, "#RRGGBB".
---@field hatched? boolean The fill is hatched.

---@class waymark.span
---@field text? string What it says; none beside a level.
---@field bold? boolean In bold.
---@field italic? boolean In italics.
---@field muted? boolean In grey.
---@field break? boolean It starts a new line.
---@field icon? "none"|"met"|"partly"|"not_yet"|"not_applicable"|"not_answered"|"box"|"up"|"down"|"same" A sign before the text, which says the same.
---@field level? waymark.mark A mark, drawn as a badge.
---@field lang? string The language of the text, a BCP 47 tag.
---@field url? string A link to the outside.
---@field to? string A link to an anchor.
