/* results_file.c - see results_file.h. */
#include "earlier/results_file.h"

#include <errno.h>
#include <limits.h>
#include <string.h>

#include "base/die.h"
#include "base/file.h"
#include "base/text.h"
#include "earlier/results_format.h"
#include "earlier/skim.h"

/* A hundred times what a school has of a rubric of 135 descriptors and three respondents. */
enum { FILE_MAX_BYTES = 32 << 20, TEXT_MAX_BYTES = 4000, ID_MAX_BYTES = 130, WORDS_MAX_BYTES = 1 << 17 };

/* ---- problems ---- */

static struct diag *tell(struct results_file *file, enum diag_code code, struct loc at, const char *message)
{
	file->bad = true;
	return diags_add(file->diags, code, at, "%s", message);
}

void results_file_refuse(struct results_file *file, const char *format, ...)
{
	struct loc at = { .file = file->name };
	va_list args;

	if (file->bad)
		return;
	va_start(args, format);
	tell(file, DIAG_PRV002, at, arena_vprintf(file->arena, format, args));
	va_end(args);
}

/* ---- values ---- */

static const json_t *value_of(struct results_file *file, const json_t *of, const char *key, const char *what, bool fits,
			      const json_t *value)
{
	if (fits)
		return value;
	if (of)
		results_file_refuse(file, "'%s' %s", key,
				    value ? arena_printf(file->arena, "is not %s", what) : "is missing");
	return NULL;
}

static const json_t *object_of(struct results_file *file, const json_t *of, const char *key)
{
	const json_t *value = json_object_get(of, key);

	return value_of(file, of, key, "an object", json_is_object(value), value);
}

const json_t *results_list(struct results_file *file, const json_t *of, const char *key)
{
	const json_t *value = json_object_get(of, key);

	return value_of(file, of, key, "a list", json_is_array(value), value);
}

const char *results_text(struct results_file *file, const json_t *of, const char *key, bool or_none)
{
	const json_t *value = json_object_get(of, key);

	if (or_none && json_is_null(value))
		return NULL;
	if (!value_of(file, of, key, "a text", json_is_string(value), value))
		return or_none ? NULL : "";
	if (json_string_length(value) > TEXT_MAX_BYTES)
		results_file_refuse(file, "'%s' is longer than any text of an audit", key);
	return file->bad ? "" : text_plain_name(file->arena, json_string_value(value));
}

const char *results_id(struct results_file *file, const json_t *of, const char *key)
{
	const char *id = results_text(file, of, key, false);

	if (strlen(id) <= ID_MAX_BYTES)
		return id;
	results_file_refuse(file, "'%s' is longer than any id", key);
	return "";
}

const char *results_words(struct results_file *file, const json_t *of, const char *key)
{
	const json_t *value = json_object_get(of, key);
	char *words;

	if (json_is_null(value) || !value_of(file, of, key, "a text", json_is_string(value), value))
		return "";
	if (json_string_length(value) > WORDS_MAX_BYTES) {
		results_file_refuse(file, "'%s' is longer than any text that can be written into a cell", key);
		return "";
	}
	words = arena_strdup(file->arena, json_string_value(value));
	for (char *c = words; *c; c++) {
		if ((unsigned char)*c < ' ' && *c != '\n')
			*c = ' ';
	}
	return text_nfc(file->arena, words);
}

struct date results_date(struct results_file *file, const json_t *of, const char *key)
{
	const char *text = results_text(file, of, key, true);
	struct date date = { .year = 0 };

	if (text && !date_parse(text, &date))
		results_file_refuse(file, "'%s' is not a date", key);
	return date;
}

int results_count(struct results_file *file, const json_t *of, const char *key, bool or_none)
{
	const json_t *value = json_object_get(of, key);
	json_int_t number;

	if (or_none && json_is_null(value))
		return -1;
	if (!value_of(file, of, key, "a whole number", json_is_integer(value), value))
		return or_none ? -1 : 0;
	number = json_integer_value(value);
	if (number >= 0 && number <= INT_MAX)
		return (int)number;
	results_file_refuse(file, "'%s' is %" JSON_INTEGER_FORMAT ", which it cannot be", key, number);
	return 0;
}

bool results_flag(struct results_file *file, const json_t *of, const char *key)
{
	const json_t *value = json_object_get(of, key);

	return value_of(file, of, key, "true or false", json_is_boolean(value), value) && json_is_true(value);
}

/* ---- the file ---- */

static void free_tree(void *tree)
{
	json_decref(tree);
}

static void tell_syntax(struct results_file *file, const json_error_t *error)
{
	const enum json_error_code code = json_error_code(error);
	const struct loc at = { .file = file->name, .line = error->line > 0 ? error->line : 1, .column = 1 };

	if (code == json_error_out_of_memory)
		die_of_memory();
	tell(file, DIAG_PRV002, at, code == json_error_premature_end_of_input ? "it ends too early, so it is cut off"
	     : code == json_error_duplicate_key ? "a key is there twice" : "it is not JSON from here on");
}

static void parse(struct results_file *file, const char *bytes, size_t length)
{
	const struct skimmed skimmed = skim(file->arena, bytes, length, file->who);
	json_error_t error;
	json_t *tree;

	if (!skimmed.within_limits) {
		results_file_refuse(file, "it has more values, or is nested more deeply, than a results.json can be");
		return;
	}
	tree = json_loadb(skimmed.bytes, skimmed.length, JSON_REJECT_DUPLICATES, &error);
	if (!tree) {
		tell_syntax(file, &error);
		return;
	}
	arena_defer(file->arena, free_tree, tree);
	file->root = tree;
}

enum results_end results_file_open(struct arena *arena, const char *folder, const char *name, const char *school_id,
				   enum skim_for who, struct diags *diags, struct results_file *file)
{
	const char *inner = school_id ? arena_printf(arena, "%s/results.json", school_id) : "manifest.json";
	char *bytes;

	*file = (struct results_file){ .arena = arena, .diags = diags, .name = file_join(arena, name, inner),
				       .who = who };
	if (!file_read(arena, file_join(arena, folder, inner), FILE_MAX_BYTES, &bytes, &file->size_bytes)) {
		if (errno == ENOENT || errno == ENOTDIR)
			return RESULTS_MISSING;
		results_file_refuse(file, "cannot be read: %s", strerror(errno));
		return RESULTS_BAD;
	}
	hash_sha256(bytes, file->size_bytes, file->sha256);
	parse(file, bytes, file->size_bytes);
	return file->root ? RESULTS_READ : RESULTS_BAD;
}

/* ---- its head ---- */

static bool knows_format(struct results_file *file)
{
	const json_t *format = json_object_get(file->root, "format");
	const struct loc at = { .file = file->name };

	if (json_is_integer(format) && json_integer_value(format) == RESULTS_FORMAT)
		return true;
	if (!json_is_object(file->root))
		results_file_refuse(file, "it is not an object");
	else if (!format)
		tell(file, DIAG_PRV003, at, "it has no format");
	else if (json_is_integer(format))
		tell(file, DIAG_PRV003, at, arena_printf(file->arena, "its format is %" JSON_INTEGER_FORMAT
			", and this program reads format %d", json_integer_value(format), RESULTS_FORMAT));
	else
		tell(file, DIAG_PRV003, at, "its format is not a number");
	return false;
}

static bool is_of_audit(struct results_file *file, const struct framework *framework, const json_t *audit)
{
	const char *id = results_id(file, audit, "id");
	const char *kind = results_id(file, audit, "kind");

	if (file->bad)
		return false;
	if (strcmp(id, framework->id) == 0 && strcmp(kind, framework_kind_ids[framework->kind]) == 0)
		return true;
	tell(file, DIAG_PRV004, (struct loc){ .file = file->name },
	     arena_printf(file->arena, "it is by the audit '%s' (%s), and this run is by '%s' (%s)", id, kind,
			  framework->id, framework_kind_ids[framework->kind]))->value = id;
	return false;
}

static bool is_earlier(struct results_file *file, const struct results_head *head, struct date report_date)
{
	const struct loc at = { .file = file->name };
	const char *date = date_iso(file->arena, head->date);

	if (file->who == SKIM_FOR_FORM) {
		if (date_compare(head->date, report_date) <= 0)
			return true;
		tell(file, DIAG_PRV005, at, arena_printf(file->arena, "its report date %s is after the form's, %s", date,
							 date_iso(file->arena, report_date)));
	} else if (date_compare(head->date, report_date) >= 0) {
		tell(file, DIAG_PRV005, at, arena_printf(file->arena,
			"its report date %s is not before this report's, %s", date, date_iso(file->arena, report_date)));
	} else if (head->school_year == date_school_year(report_date)) {
		tell(file, DIAG_PRV005, at, arena_printf(file->arena,
			"its report date %s is in the school year %s, as this report's is", date,
			date_school_year_name(file->arena, head->school_year)));
	} else {
		return true;
	}
	file->diags->items[file->diags->n - 1].value = date;
	return false;
}

static bool is_of_school(struct results_file *file, const char *school_id)
{
	const json_t *school = object_of(file, file->root, "school");
	const char *id = results_id(file, school, "id");

	if (!file->bad && !text_same_id(id, school_id))
		results_file_refuse(file, "it is about another school, '%s'", id);
	return !file->bad;
}

bool results_file_head(struct results_file *file, const char *school_id, const struct framework *framework,
		       struct date report_date, struct results_head *head)
{
	const json_t *audit;
	const char *date;

	if (!knows_format(file))
		return false;
	audit = object_of(file, file->root, "audit");
	if (!is_of_audit(file, framework, audit) || !is_of_school(file, school_id))
		return false;
	head->version = results_id(file, audit, "version");
	head->status = results_id(file, file->root, "status");
	head->generated = results_flag(file, file->root, "generated");
	date = results_id(file, file->root, "date");
	if (!file->bad && !date_parse(date, &head->date))
		results_file_refuse(file, "'date' is not a date");
	if (file->bad)
		return false;
	head->school_year = date_school_year(head->date);
	return is_earlier(file, head, report_date);
}
