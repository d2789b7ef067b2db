/*
 * book.c - a workbook through libxlsxwriter. See book.h.
 *
 * The library writes to a file that it opens by name, so it is given a name for a file in memory. Looks are made
 * formats of the library once each: it would otherwise write every one of them into the workbook.
 */
#include "workbook/book.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/fold.h"
#include "base/text.h"
#include "workbook/fit.h"
#include "workbook/streams.h"
#include "workbook/xml_text.h"

/* libxlsxwriter 1.1.4 copies the formula of a list twice and loses one copy, some 20 bytes; nobody else can free it. */
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#define LOSES(call) (__lsan_disable(), (call), __lsan_enable())
#else
#define LOSES(call) (call)
#endif

enum {
	LIST_CHARACTERS_MAX = 255, SECONDS_A_DAY = 86400, NOON_S = 43200,
	LINE_HEIGHT_PT = 15, ROW_SPARE_PT = 3,	/* of the usual font, and where another stands in for it */
	ROW_HEIGHT_MAX_PT = 409	/* Excel's limit */
};

enum number_format { FORMAT_GENERAL, FORMAT_DATE, FORMAT_TEXT, FORMAT_WHOLE, FORMAT_LINK, N_FORMATS };

static const char *const number_formats[N_FORMATS] = {
	[FORMAT_DATE] = "dd/mm/yyyy", [FORMAT_TEXT] = "@", [FORMAT_WHOLE] = "#,##0",
};

struct format_key {
	struct cell_look look;
	enum number_format number;
};

struct known_format {
	struct format_key key;
	lxw_format *format;
};

struct book {
	struct arena *arena;
	lxw_workbook *workbook;		/* NULL once it is written */
	int fd;
	char path[32];			/* of fd */
	struct known_format *formats;	size_t n_formats, formats_capacity;
	struct sheet **sheets;	size_t n_sheets, sheets_capacity;
	struct sheet *lists;		/* words of drop-downs, a row each; NULL: none yet */
	uint32_t n_lists;
	size_t n_cut;
	bool failed;
};

struct sheet {
	struct book *book;
	lxw_worksheet *of;
	const char *name;
	size_t n_links;
	const double *widths;		/* if rows are to be as high as their texts; else NULL */
	size_t n_widths;
	uint32_t row;			/* the one that was made higher last, and for how many lines */
	size_t lines;
};

/* ---- the workbook ---- */

static void let_go(void *handle)
{
	struct book *book = handle;

	if (book->workbook)
		lxw_workbook_free(book->workbook);
	book->workbook = NULL;
	if (book->fd >= 0)
		close(book->fd);
	book->fd = -1;
}

static char *property(struct book *book, const char *text)
{
	return text ? (char *)xml_text(book->arena, text) : NULL;
}

static void set_properties(struct book *book, const struct book_info *info)
{
	lxw_doc_properties properties = {
		.title = property(book, info->title), .subject = property(book, info->subject), .author = (char *)"Waymark",
		.created = (time_t)date_days(info->created) * SECONDS_A_DAY + NOON_S,
	};

	book->failed = workbook_set_properties(book->workbook, &properties) != LXW_NO_ERROR;
}

struct book *book_new(struct arena *arena, const struct book_info *info)
{
	struct book *book = arena_alloc(arena, sizeof(*book));
	lxw_workbook_options options = {
		.constant_memory = info->by_row, .tmpdir = arena_strdup(arena, info->spool_folder),
	};

	book->arena = arena;
	book->fd = memfd_create("workbook", MFD_CLOEXEC);
	arena_defer(arena, let_go, book);
	if (book->fd < 0) {
		book->failed = true;
		return book;
	}
	snprintf(book->path, sizeof(book->path), "/proc/self/fd/%d", book->fd);
	book->workbook = workbook_new_opt(book->path, &options);
	if (book->workbook)
		set_properties(book, info);
	else
		book->failed = true;
	return book;
}

static bool read_back(struct book *book, struct buf *out)
{
	off_t length = lseek(book->fd, 0, SEEK_END);
	char *room = length > 0 ? buf_room(out, (size_t)length) : NULL;
	ssize_t n;

	if (!room || lseek(book->fd, 0, SEEK_SET) != 0)
		return false;
	for (off_t at = 0; at < length; at += n) {
		n = read(book->fd, room + at, (size_t)(length - at));
		if (n <= 0)
			return false;
	}
	buf_used(out, (size_t)length);
	return true;
}

bool book_write(struct book *book, struct buf *out)
{
	lxw_workbook *workbook = book->workbook;
	bool written;

	errno = EIO;
	if (!workbook)
		return false;
	book->workbook = NULL;		/* closing frees it, whatever comes of it */
	streams_watch();
	written = workbook_close(workbook) == LXW_NO_ERROR && !book->failed && read_back(book, out);
	close(book->fd);
	book->fd = -1;
	if (written && !streams_whole()) {
		errno = ENOSPC;
		return false;
	}
	return written;
}

size_t book_n_cut(const struct book *book)
{
	return book->n_cut;
}

/* ---- looks ---- */

static lxw_format *make_format(lxw_workbook *workbook, const struct format_key *key)
{
	const struct cell_look *look = &key->look;
	lxw_format *format = workbook_add_format(workbook);

	if (look->bold)
		format_set_bold(format);
	if (look->italic)
		format_set_italic(format);
	if (look->wrap)
		format_set_text_wrap(format);
	if (look->centred)
		format_set_align(format, LXW_ALIGN_CENTER);
	format_set_align(format, look->top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
	if (look->border) {
		format_set_border(format, LXW_BORDER_THIN);
		format_set_border_color(format, 0x8c8c8c);
	}
	if (look->unlocked)
		format_set_unlocked(format);
	if (look->size_pt)
		format_set_font_size(format, look->size_pt);
	if (look->indent)
		format_set_indent(format, (uint8_t)look->indent);
	if (look->colour)
		format_set_font_color(format, look->colour);
	if (look->fill)
		format_set_bg_color(format, look->fill);
	if (number_formats[key->number])
		format_set_num_format(format, number_formats[key->number]);
	return format;
}

static bool same_key(const struct format_key *a, const struct format_key *b)
{
	const struct cell_look *x = &a->look, *y = &b->look;

	return a->number == b->number && x->bold == y->bold && x->italic == y->italic && x->wrap == y->wrap &&
	       x->centred == y->centred && x->top == y->top && x->border == y->border && x->unlocked == y->unlocked &&
	       x->text == y->text && x->whole == y->whole && x->size_pt == y->size_pt && x->indent == y->indent &&
	       x->colour == y->colour && x->fill == y->fill;
}

static lxw_format *find_format(struct book *book, const struct format_key *key)
{
	struct known_format *known;

	for (size_t i = 0; i < book->n_formats; i++) {
		if (same_key(&book->formats[i].key, key))
			return book->formats[i].format;
	}
	if (book->n_formats == book->formats_capacity)
		book->formats = arena_grow(book->arena, book->formats, book->n_formats, &book->formats_capacity,
					   sizeof(*book->formats));
	known = &book->formats[book->n_formats++];
	memcpy(&known->key, key, sizeof(*key));
	known->format = make_format(book->workbook, key);
	return known->format;
}

/* Field by field, so that no byte between two fields makes two looks of one. */
static lxw_format *format_of(struct book *book, const struct cell_look *look, enum number_format number)
{
	static const struct cell_look plain = { .bold = false };
	struct format_key key;

	memset(&key, 0, sizeof(key));
	if (!look)
		look = &plain;
	key.look.bold = look->bold;
	key.look.italic = look->italic;
	key.look.wrap = look->wrap;
	key.look.centred = look->centred;
	key.look.top = look->top;
	key.look.border = look->border;
	key.look.unlocked = look->unlocked;
	key.look.size_pt = look->size_pt;
	key.look.indent = look->indent;
	key.look.colour = look->colour;
	key.look.fill = look->fill;
	key.number = number == FORMAT_GENERAL && look->text ? FORMAT_TEXT
		     : number == FORMAT_GENERAL && look->whole ? FORMAT_WHOLE : number;
	return find_format(book, &key);
}

/* ---- sheets ---- */

static bool is_taken(const struct book *book, const char *name)
{
	for (size_t i = 0; i < book->n_sheets; i++) {
		if (text_same_folded(book->sheets[i]->name, name))
			return true;
	}
	return false;
}

/* A quote may not stand first or last; a sheet may not be called "History", which no caller does. */
static char *accepted(struct arena *arena, const char *name)
{
	char *made = arena_strdup(arena, name);
	size_t n = 0;

	for (char *c = made; *c; c++) {
		if (strchr("[]:*?/\\'", *c))
			*c = ' ';
	}
	for (const char *c = made; *c; c++) {
		if ((*c & 0xc0) != 0x80 && n++ == BOOK_SHEET_NAME_MAX) {
			made[c - made] = '\0';
			break;
		}
	}
	return made;
}

static void dress(lxw_worksheet *sheet, const struct sheet_look *look)
{
	lxw_protection open = { .format_columns = 1, .format_rows = 1, .autofilter = 1, .sort = 1 };

	worksheet_set_paper(sheet, 9);		/* A4 */
	if (!look->portrait)
		worksheet_set_landscape(sheet);
	worksheet_fit_to_pages(sheet, 1, 0);
	worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.7);	/* inches */
	worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
	/* What is written as a text is meant as one: no green corner in the cells of ids made of digits. */
	worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
	for (size_t i = 0; i < look->n_widths; i++)
		worksheet_set_column(sheet, (lxw_col_t)i, (lxw_col_t)i, look->widths[i], NULL);
	if (look->frozen_rows || look->frozen_columns)
		worksheet_freeze_panes(sheet, look->frozen_rows, look->frozen_columns);
	if (look->frozen_rows)
		worksheet_repeat_rows(sheet, 0, look->frozen_rows - 1);
	if (look->tab)
		worksheet_set_tab_color(sheet, look->tab);
	if (look->protect)
		worksheet_protect(sheet, NULL, &open);
	if (look->hidden)
		worksheet_hide(sheet);
}

/* In a footer "&" begins a code of the spreadsheet's own, and "&&" stands for one. A text that is too long is cut. */
static const char *footer_of(struct arena *arena, const char *text)
{
	static const char pages[] = "&R&P / &N";
	const size_t room = LIST_CHARACTERS_MAX - sizeof(pages) - strlen("&L&…");
	struct buf *out = buf_new(arena, 4 * LIST_CHARACTERS_MAX + sizeof(pages));
	size_t n = 0;

	buf_puts(out, "&L");
	for (const char *c = text; *c; c++) {
		if ((*c & 0xc0) != 0x80 && n++ >= room) {
			buf_puts(out, "…");
			break;
		}
		buf_putc(out, *c);
		if (*c == '&') {
			buf_putc(out, '&');
			n++;
		}
	}
	buf_puts(out, pages);
	return out->bytes;
}

struct sheet *book_sheet(struct book *book, const char *name, const struct sheet_look *look)
{
	struct sheet *sheet = arena_alloc(book->arena, sizeof(*sheet));

	sheet->book = book;
	sheet->name = accepted(book->arena, name);
	book->failed = book->failed || is_taken(book, sheet->name);
	if (book->failed)
		return sheet;
	sheet->of = workbook_add_worksheet(book->workbook, sheet->name);
	if (!sheet->of) {
		book->failed = true;
		return sheet;
	}
	dress(sheet->of, look);
	if (look->fit_rows) {
		double *widths = arena_array(book->arena, look->n_widths, sizeof(*widths));

		for (size_t i = 0; i < look->n_widths; i++)
			widths[i] = look->widths[i];
		sheet->widths = widths;
		sheet->n_widths = look->n_widths;
	}
	worksheet_set_footer(sheet->of, footer_of(book->arena, look->footer ? xml_text(book->arena, look->footer) : ""));
	if (book->n_sheets == book->sheets_capacity)
		book->sheets = arena_grow(book->arena, book->sheets, book->n_sheets, &book->sheets_capacity,
					  sizeof(struct sheet *));
	book->sheets[book->n_sheets++] = sheet;
	return sheet;
}

/* ---- cells ---- */

/* Whether the sheet can be written; what failed before is told by book_write. */
static bool is_open(const struct sheet *sheet)
{
	return sheet->of && !sheet->book->failed;
}

static void check(struct sheet *sheet, lxw_error error)
{
	if (error != LXW_NO_ERROR)
		sheet->book->failed = true;
}

/* As much of it as a cell holds: a longer one ends in "…". Excel counts a character beyond U+FFFF as two. */
static const char *held(struct book *book, const char *given)
{
	const char *text = xml_text(book->arena, given);
	size_t n = 0, last = 0;		/* where the last character begins that leaves room for "…" */

	if (strlen(text) <= BOOK_TEXT_MAX)
		return text;
	for (size_t i = 0; text[i]; i++) {
		if ((text[i] & 0xc0) == 0x80)
			continue;
		if (n < BOOK_TEXT_MAX)
			last = i;
		n += (unsigned char)text[i] >= 0xf0 ? 2 : 1;
	}
	if (n <= BOOK_TEXT_MAX)
		return text;
	book->n_cut++;
	return arena_printf(book->arena, "%.*s…", (int)last, text);
}

void sheet_blank(struct sheet *sheet, uint32_t row, uint16_t column, const struct cell_look *look)
{
	if (is_open(sheet))
		check(sheet, worksheet_write_blank(sheet->of, row, column, format_of(sheet->book, look, FORMAT_GENERAL)));
}

/* Excel finds the height of a row with wrapped texts itself; other programs trust the file. */
static void fit_row(struct sheet *sheet, uint32_t row, uint16_t column, const char *text)
{
	const size_t lines = fit_lines(text, sheet->widths[column]);
	const size_t before = sheet->row == row && sheet->lines ? sheet->lines : 1;
	const double height = (double)(lines * LINE_HEIGHT_PT + ROW_SPARE_PT);

	if (lines <= before)
		return;
	sheet->row = row;
	sheet->lines = lines;
	check(sheet, worksheet_set_row(sheet->of, row, height < ROW_HEIGHT_MAX_PT ? height : ROW_HEIGHT_MAX_PT, NULL));
}

void sheet_text(struct sheet *sheet, uint32_t row, uint16_t column, const char *text, const struct cell_look *look)
{
	if (!text[0]) {
		sheet_blank(sheet, row, column, look);
		return;
	}
	if (!is_open(sheet))
		return;
	check(sheet, worksheet_write_string(sheet->of, row, column, held(sheet->book, text),
					    format_of(sheet->book, look, FORMAT_GENERAL)));
	if (look && look->wrap && column < sheet->n_widths)
		fit_row(sheet, row, column, text);
}

void sheet_number(struct sheet *sheet, uint32_t row, uint16_t column, double number, const struct cell_look *look)
{
	if (is_open(sheet))
		check(sheet, worksheet_write_number(sheet->of, row, column, number,
						    format_of(sheet->book, look, FORMAT_GENERAL)));
}

void sheet_date(struct sheet *sheet, uint32_t row, uint16_t column, struct date date, const struct cell_look *look)
{
	lxw_datetime day = { 0 };
	lxw_format *format;

	if (!is_open(sheet))
		return;
	day.year = date.year;
	day.month = date.month;
	day.day = date.day;
	format = format_of(sheet->book, look, FORMAT_DATE);
	check(sheet, date.year ? worksheet_write_datetime(sheet->of, row, column, &day, format)
			       : worksheet_write_blank(sheet->of, row, column, format));
}

void sheet_formula(struct sheet *sheet, uint32_t row, uint16_t column, const char *formula, const char *stored,
		   const struct cell_look *look)
{
	if (is_open(sheet))
		check(sheet, worksheet_write_formula_str(sheet->of, row, column, formula,
							 format_of(sheet->book, look, FORMAT_GENERAL), stored));
}

/* Bytes of a path that a link cannot hold as they are; the library leaves "%" alone where two digits follow. */
static const char *encoded(struct arena *arena, const char *path)
{
	struct buf *out = buf_new(arena, BOOK_TEXT_MAX);

	for (const char *c = path; *c; c++) {
		if (strchr(" %#?\"<>[]\\^`{|}", *c))
			buf_printf(out, "%%%02X", (unsigned)(unsigned char)*c);
		else
			buf_putc(out, *c);
	}
	return out->full ? path : out->bytes;
}

void sheet_link(struct sheet *sheet, uint32_t row, uint16_t column, const char *path, const char *cell,
		const char *text)
{
	static const struct cell_look look = { .colour = 0x0b4f9e, .top = true, .indent = 1 };
	struct book *book = sheet->book;
	const char *to;

	if (!is_open(sheet))
		return;
	if (sheet->n_links == BOOK_LINKS_MAX) {
		sheet_text(sheet, row, column, text, NULL);
		return;
	}
	sheet->n_links++;
	to = path ? encoded(book->arena, path)
		  : arena_printf(book->arena, "internal:%s", cell);
	check(sheet, worksheet_write_url_opt(sheet->of, row, column, to, format_of(book, &look, FORMAT_LINK),
					    held(book, text), NULL));
}

void sheet_merged(struct sheet *sheet, uint32_t row, uint16_t first, uint16_t last, const char *text,
		  const struct cell_look *look)
{
	if (last == first)
		sheet_text(sheet, row, first, text, look);
	else if (is_open(sheet))
		check(sheet, worksheet_merge_range(sheet->of, row, first, row, last, held(sheet->book, text),
						   format_of(sheet->book, look, FORMAT_GENERAL)));
}

void sheet_height(struct sheet *sheet, uint32_t row, double height_pt)
{
	if (is_open(sheet))
		check(sheet, worksheet_set_row(sheet->of, row, height_pt, NULL));
}

void sheet_filter(struct sheet *sheet, struct cell_range range)
{
	if (is_open(sheet))
		check(sheet, worksheet_autofilter(sheet->of, range.first_row, range.first_column, range.last_row,
						  range.last_column));
}

/* ---- what may be typed ---- */

static void validate(struct sheet *sheet, const struct sheet_rule *rule, lxw_data_validation *validation)
{
	const struct cell_range *range = &rule->range;

	validation->ignore_blank = LXW_VALIDATION_ON;
	validation->input_title = property(sheet->book, rule->title);
	validation->input_message = property(sheet->book, rule->message);
	validation->error_message = property(sheet->book, rule->refusal);
	check(sheet, worksheet_data_validation_range(sheet->of, range->first_row, range->first_column, range->last_row,
						     range->last_column, validation));
}

/* Whether the words can stand in the rule itself, where commas separate them. */
static bool fits_rule(const char *const *words, size_t n)
{
	size_t characters = n ? n - 1 : 0;

	for (size_t i = 0; i < n; i++) {
		if (strchr(words[i], ','))
			return false;
		characters += strlen(words[i]);
	}
	return characters <= LIST_CHARACTERS_MAX;
}

/* A row of the hidden sheet with the words; its place as a formula. */
static char *listed(struct book *book, const char *const *words, size_t n)
{
	static const struct sheet_look look = { .hidden = true, .protect = true };
	uint32_t row = book->n_lists++;

	if (!book->lists)
		book->lists = book_sheet(book, BOOK_LISTS_SHEET, &look);
	for (size_t i = 0; i < n; i++)
		sheet_text(book->lists, row, (uint16_t)i, words[i], NULL);
	return arena_printf(book->arena, "=%s!%s:%s", BOOK_LISTS_SHEET, book_cell_fixed(book->arena, row, 0),
			    book_cell_fixed(book->arena, row, (uint16_t)(n ? n - 1 : 0)));
}

void sheet_choices(struct sheet *sheet, const struct sheet_rule *rule, const char *const *words, size_t n)
{
	lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST };
	char **list = arena_array(sheet->book->arena, n + 1, sizeof(*list));

	if (!is_open(sheet))
		return;
	if (fits_rule(words, n)) {
		for (size_t i = 0; i < n; i++)
			list[i] = property(sheet->book, words[i]);
		validation.value_list = list;
	} else {
		validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
		validation.value_formula = listed(sheet->book, words, n);
	}
	LOSES(validate(sheet, rule, &validation));
}

void sheet_dates_only(struct sheet *sheet, const struct sheet_rule *rule)
{
	lxw_data_validation validation = {
		.validate = LXW_VALIDATION_TYPE_DATE, .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
		.minimum_datetime = { .year = 1900, .month = 1, .day = 1 },
		.maximum_datetime = { .year = 2199, .month = 12, .day = 31 },
	};

	if (is_open(sheet))
		validate(sheet, rule, &validation);
}

void sheet_highlight(struct sheet *sheet, struct cell_range range, const char *formula, const struct cell_look *look)
{
	lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = (char *)formula };
	lxw_format *format;

	if (!is_open(sheet))
		return;
	/* Not one of the cells' formats: a rule holds only what it changes. */
	format = workbook_add_format(sheet->book->workbook);
	if (look->bold)
		format_set_bold(format);
	if (look->italic)
		format_set_italic(format);
	if (look->colour)
		format_set_font_color(format, look->colour);
	if (look->fill)
		format_set_bg_color(format, look->fill);
	rule.format = format;
	check(sheet, worksheet_conditional_format_range(sheet->of, range.first_row, range.first_column, range.last_row,
							range.last_column, &rule));
}

/* ---- names of cells ---- */

const char *book_column(struct arena *arena, uint16_t column)
{
	char letters[4] = "";

	lxw_col_to_name(letters, column, 0);
	return arena_strdup(arena, letters);
}

const char *book_cell(struct arena *arena, uint32_t row, uint16_t column)
{
	return arena_printf(arena, "%s%u", book_column(arena, column), (unsigned)row + 1);
}

const char *book_cell_fixed(struct arena *arena, uint32_t row, uint16_t column)
{
	return arena_printf(arena, "$%s$%u", book_column(arena, column), (unsigned)row + 1);
}
