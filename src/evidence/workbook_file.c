/* workbook_file.c - see workbook_file.h. */
#include "evidence/workbook_file.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "evidence/form_sum.h"
#include "evidence/sheet_read.h"

static const char save_as[] = "open it in the spreadsheet program and save it as an Excel workbook (.xlsx)";

static const struct {
	enum diag_code code;
	const char *message, *hint;
} told[PACKAGE_FAULT_COUNT] = {
	[PACKAGE_PASSWORD] = { DIAG_CSV111, "the workbook is protected by a password and cannot be read",
			       "open it in the spreadsheet program, remove the password and save it again" },
	[PACKAGE_OLD] = { DIAG_CSV112, "the file is a workbook in the old format .xls and cannot be read", save_as },
	[PACKAGE_OPENDOCUMENT] = { DIAG_CSV112, "the file is an OpenDocument spreadsheet (.ods) and cannot be read",
				   save_as },
	[PACKAGE_NUMBERS] = { DIAG_CSV112, "the file is a document of Apple Numbers and cannot be read",
			      "open it in Numbers and export it: File, Export To, Excel" },
	[PACKAGE_BINARY] = { DIAG_CSV112, "the file is a binary workbook (.xlsb) and cannot be read", save_as },
	[PACKAGE_NO_WORKBOOK] = { DIAG_CSV112, "the file is an archive without a workbook and cannot be read", save_as },
	[PACKAGE_DAMAGED] = { DIAG_CSV113, "the workbook is damaged and cannot be read",
			      "open it in the spreadsheet program, which may repair it, and save it; or ask for it "
			      "again" },
	[PACKAGE_DOCTYPE] = { DIAG_CSV114, "the workbook contains a document type declaration, so it is not read",
				save_as },
	[PACKAGE_LARGE] = { DIAG_CSV032, "the workbook is larger than 256 MB when it is unpacked",
			    "divide it among several workbooks, or delete what is not needed" },
	[PACKAGE_DENSE] = { DIAG_CSV114, "a part of the workbook is more than 1,000 times as large when it is unpacked, "
			    "so it is not read", save_as },
	[PACKAGE_ODD] = { DIAG_CSV114, "the workbook is built as no spreadsheet program builds one, so it is not read",
			  save_as },
	[PACKAGE_SAME_NAME] = { DIAG_CSV113, "two sheets of the workbook have the same name", "rename one of them" },
};

/* What it means that a file cannot be read: the place may be a folder too. */
static bool refuse_unread(struct reading *r, const char *name, const char *school_id, int error)
{
	struct diag *diag = reading_problem(r, DIAG_CSV001, (struct loc){ name, 1, 1 }, school_id, NULL,
					    "cannot read the %s: %s", strchr(name, '.') ? "file" : "folder",
					    strerror(error));

	if (error == EACCES)
		diag->hint = "check that you may read it";
	return false;
}

bool workbook_file_refuse(struct reading *r, const char *name, const char *school_id, enum package_fault fault, int error)
{
	const struct known_school *known = school_id ? reading_school(r, school_id) : NULL;

	if (!known)
		r->incomplete = true;
	else if (known->usable)
		r->by_school[known->index].has_rows = true;	/* it sent something, which cannot be read */
	if (fault == PACKAGE_DISK)
		reading_refuse_disk(r, name, error);
	else if (fault == PACKAGE_SOUND)
		return refuse_unread(r, name, school_id, error);
	else
		reading_problem(r, told[fault].code, (struct loc){ name, 1, 1 }, school_id, NULL, "%s",
				told[fault].message)
			->hint = told[fault].hint;
	return false;
}

static void keep_sheets(struct reading *r, struct workbook *workbook, struct sheet_names *sheets)
{
	struct workbook_sheet *items = arena_array(r->scratch, workbook->n_sheets, sizeof(*items));

	for (size_t i = 0; i < workbook->n_sheets; i++)
		items[i] = (struct workbook_sheet){ .name = arena_strdup(r->scratch, workbook->sheets[i].name),
						    .hidden = workbook->sheets[i].hidden };
	sheets->items = items;
	sheets->n = workbook->n_sheets;
	sheets->form = filled_form_read(r, workbook);
}

/* A form for any school lies beside the blank tables that were made with it. */
static bool is_untouched(struct reading *r, struct arena *scratch, const struct filled_form *form, struct spool *spool)
{
	struct form_sum sum;

	return form && !form->n_school && !form->many
	       && form_sum_read(scratch, spool_view(spool), spool_length(spool), r->spool_folder, &sum)
	       && sum.blank && strcmp(sum.blank, sum.now) == 0;
}

static void keep_fault(struct sheet_names *sheets, const struct spool *spool, int error)
{
	if (spool_error(spool)) {
		sheets->fault = PACKAGE_DISK;
		error = spool_error(spool);
	} else if (error == EFBIG) {
		sheets->fault = PACKAGE_LARGE;
	}
	sheets->error = error;
}

bool workbook_file_sheets(struct reading *r, const char *path, struct sheet_names *sheets)
{
	struct workbook workbook;
	struct source source;
	struct arena scratch;
	struct spool *spool;
	bool ok;

	*sheets = (struct sheet_names){ 0 };
	arena_init(&scratch);
	spool = spool_new(&scratch, r->spool_folder);
	ok = file_copy(path, PACKAGE_BYTES_MAX, spool, sheets->sha256) && source_open(&source, spool);
	if (!ok) {
		keep_fault(sheets, spool, errno);
	} else if (workbook_open(&workbook, &scratch, &source)) {
		keep_sheets(r, &workbook, sheets);
		if (is_untouched(r, &scratch, sheets->form, spool))
			sheets->form->untouched = true;
	} else {
		sheets->fault = workbook.package.fault;
		sheets->error = errno;
		ok = false;
	}
	arena_clear(&scratch);
	return ok;
}

static const char *count_of(struct reading *r, size_t n, const char *one, const char *many)
{
	return arena_printf(&r->words, "%zu %s", n, n == 1 ? one : many);
}

static void note_odd(struct reading *r, const char *place, const struct sheet_odd *odd)
{
	struct loc at = { place, 1, 1 };
	const char *rows = count_of(r, odd->hidden_rows, "hidden row", "hidden rows");
	const char *merged = count_of(r, odd->merged, "group of merged cells", "groups of merged cells");
	const char *is = odd->hidden_rows + odd->merged == 1 ? "is" : "are";

	if (!odd->hidden_rows && !odd->merged)
		return;
	reading_problem(r, DIAG_CSV116, at, NULL, NULL, "%s%s%s %s read like all others",
			odd->hidden_rows ? rows : "", odd->hidden_rows && odd->merged ? " and " : "",
			odd->merged ? merged : "", is)
		->hint = !odd->merged ? "delete rows that are not meant, whether they are hidden by a filter or by hand"
			 : "of merged cells only the first, at the top left, holds the text; the others are empty";
}

static const struct workbook_sheet *sheet_named(const struct workbook *workbook, const char *name)
{
	for (size_t i = 0; i < workbook->n_sheets; i++) {
		if (strcmp(workbook->sheets[i].name, name) == 0)
			return &workbook->sheets[i];
	}
	return NULL;
}

bool workbook_file_unpack(struct reading *r, struct arena *scratch, const char *place, const char *name,
			  const char *school_id, struct source *source)
{
	const struct workbook_sheet *sheet = NULL;
	struct spool *rows = spool_new(scratch, r->spool_folder);
	struct spool *packed = source->spool;
	struct workbook workbook;
	struct sheet_odd odd;
	struct arena arena;
	bool ok;

	arena_init(&arena);
	ok = workbook_open(&workbook, &arena, source) && workbook_load(&workbook, r->spool_folder);
	if (ok)
		sheet = sheet_named(&workbook, name);
	ok = sheet && sheet_read(&workbook, sheet->part, rows, &odd);
	if (!ok)	/* without a fault, the file was replaced since its sheets were listed */
		workbook_file_refuse(r, place, school_id,
				     workbook.package.fault ? workbook.package.fault : PACKAGE_DAMAGED, errno);
	arena_clear(&arena);
	spool_empty(packed);
	if (ok && !source_open(source, rows)) {
		reading_refuse_disk(r, place, errno);
		ok = false;
	}
	source->is_sheet = true;
	if (ok)
		note_odd(r, place, &odd);
	return ok;
}

enum package_fault workbook_file_format(const char *name)
{
	static const struct {
		const char *ending;
		enum package_fault fault;
	} endings[] = {
		{ ".ods", PACKAGE_OPENDOCUMENT }, { ".fods", PACKAGE_OPENDOCUMENT }, { ".numbers", PACKAGE_NUMBERS },
		{ ".xlsb", PACKAGE_BINARY },
	};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot && i < sizeof(endings) / sizeof(*endings); i++) {
		if (strcasecmp(dot, endings[i].ending) == 0)
			return endings[i].fault;
	}
	return PACKAGE_OLD;
}
