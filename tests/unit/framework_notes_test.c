/*
 * framework_notes_test.c - every field of every kind has a note and no note is without its field; a skeleton is
 * sound but for its placeholders; audits/lua/meta is what the schemas say (BLESS=1 writes it anew).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "framework/fields.h"
#include "framework/notes.h"
#include "support_lua.h"

#define META "audits/lua/meta/waymark.lua"

struct walk {
	struct arena arena;
	const struct kind *kind;
	const char *findings;	/* one line each */
};

static int open_walk(void **state)
{
	struct walk *walk = calloc(1, sizeof(*walk));

	arena_init(&walk->arena);
	walk->findings = "";
	*state = walk;
	return 0;
}

static int close_walk(void **state)
{
	struct walk *walk = *state;

	arena_clear(&walk->arena);
	free(walk);
	return 0;
}

static const char *below(struct walk *walk, const char *path, const char *name)
{
	return *path ? arena_printf(&walk->arena, "%s.%s", path, name) : name;
}

static void find(struct walk *walk, const char *path, const char *what)
{
	walk->findings = arena_printf(&walk->arena, "%s%s %s\n", walk->findings, path, what);
}

/* A sentence: a capital or a word of the format at its start, a full stop at its end. */
static void look_at_note(struct walk *walk, const char *path)
{
	const struct field_note *note = notes_of(walk->kind, path);
	size_t length = note ? strlen(note->help) : 0;

	if (!note)
		find(walk, path, "has no note");
	else if (length < 12 || !strchr(".?\"", note->help[length - 1]))
		find(walk, path, "has no sentence");
}

static void look_at_fields(struct walk *walk, const struct schema *schema, const char *path)
{
	for (size_t i = 0; i < schema->n_fields; i++) {
		const char *at = below(walk, path, schema->fields[i].name);

		look_at_note(walk, at);
		if (schema->fields[i].of)
			look_at_fields(walk, schema->fields[i].of, at);
	}
}

static bool has_field(const struct schema *schema, const char *path)
{
	size_t length = strcspn(path, ".");

	for (size_t i = 0; i < schema->n_fields; i++) {
		const struct field *field = &schema->fields[i];

		if (strlen(field->name) != length || memcmp(field->name, path, length) != 0)
			continue;
		return !path[length] || (field->of && has_field(field->of, path + length + 1));
	}
	return false;
}

static void every_field_has_a_sentence(void **state)
{
	struct walk *walk = *state;

	for (int k = 0; k < FRAMEWORK_KIND_COUNT; k++) {
		walk->kind = kind_numbered(k);
		look_at_fields(walk, walk->kind->schema, "");
	}
	assert_string_equal(walk->findings, "");
}

static void no_note_is_without_its_field(void **state)
{
	struct walk *walk = *state;

	for (int k = 0; k < FRAMEWORK_KIND_COUNT; k++) {
		walk->kind = kind_numbered(k);
		for (const struct field_note *note = walk->kind->notes; note && note->path; note++) {
			if (!has_field(walk->kind->schema, note->path))
				find(walk, note->path, "is no field of the kind");
		}
	}
	for (const struct field_note *note = notes_shared; note->path; note++) {
		bool known = false;

		for (int k = 0; k < FRAMEWORK_KIND_COUNT; k++)
			known |= has_field(kind_numbered(k)->schema, note->path);
		if (!known)
			find(walk, note->path, "is no field of any kind");
	}
	assert_string_equal(walk->findings, "");
}

/* What lint says of a text, as an audit. */
static const char *linted(struct walk *walk, const char *text, struct diags *diags)
{
	char folder[] = "/tmp/waymark-new-XXXXXX";
	struct framework framework;
	const char *path;

	assert_non_null(mkdtemp(folder));
	path = file_join(&walk->arena, folder, "new.lua");
	diags_init(diags, &walk->arena);
	assert_true(file_write(path, text, strlen(text)));
	framework_lint(&walk->arena, path, &framework, diags);
	unlink(path);
	rmdir(folder);
	return printed(&walk->arena, diags);
}

static void a_skeleton_is_sound_but_for_its_placeholders(void **state)
{
	struct walk *walk = *state;

	for (int k = 0; k < FRAMEWORK_KIND_COUNT; k++) {
		struct buf *text = buf_new(&walk->arena, 1 << 20);
		struct diags diags;
		const char *said;

		skeleton_write(text, k, "fresh");
		said = linted(walk, text->bytes, &diags);
		for (size_t i = 0; i < diags.n; i++) {
			if (diags.items[i].code != DIAG_AUD018)
				fail_msg("%s: %s", framework_kind_ids[k], said);
		}
		assert_true(diags.n >= 5);
	}
}

/* "-- " once off every comment that is a field, a brace or an item: what a writer does to use what is optional. */
static const char *uncommented(struct arena *arena, const char *text)
{
	char *out = arena_strdup(arena, text), *to = out;

	for (const char *line = text; *line;) {
		size_t length = strcspn(line, "\n") + 1;
		size_t at = strspn(line, " ");
		bool code = strncmp(line + at, "-- ", 3) == 0
			    && (memchr(line, '{', length) || line[at + 3] == '}'
				|| strncmp(line + at + 3 + strcspn(line + at + 3, " \n"), " = ", 3) == 0
				|| strncmp(line + at, "-- -- ", 6) == 0);

		memcpy(to, line, at);
		to += at;
		memcpy(to, line + at + (code ? 3 : 0), length - at - (code ? 3 : 0));
		to += length - at - (code ? 3 : 0);
		line += length;
	}
	*to = '\0';
	return out;
}

/* Everything at once may contradict itself, but each field has the form that the schema asks for. */
static bool is_of_form(enum diag_code code)
{
	static const enum diag_code of_rules[] = {
		DIAG_AUD005, DIAG_AUD008, DIAG_AUD013, DIAG_AUD014, DIAG_AUD018, DIAG_AUD019,
		DIAG_AUD021, DIAG_AUD022,
	};

	for (size_t i = 0; i < sizeof(of_rules) / sizeof(of_rules[0]); i++) {
		if (code == of_rules[i])
			return true;
	}
	return false;
}

static void what_is_optional_can_be_uncommented(void **state)
{
	struct walk *walk = *state;

	for (int k = 0; k < FRAMEWORK_KIND_COUNT; k++) {
		struct buf *text = buf_new(&walk->arena, 1 << 20);
		const char *all;
		struct diags diags;

		skeleton_write(text, k, "fresh");
		all = uncommented(&walk->arena, text->bytes);
		linted(walk, all, &diags);
		for (size_t i = 0; i < diags.n; i++) {
			if (!is_of_form(diags.items[i].code))
				fail_msg("%s: line %d: %s", framework_kind_ids[k], diags.items[i].at.line,
					 diags.items[i].message);
		}
		assert_true(strlen(all) < text->length && diags.n > 5);
	}
}

/* A field that means "anything" when it is left out says no number for that. */
static void no_default_is_told_where_there_is_none(void **state)
{
	struct walk *walk = *state;
	struct buf *text = buf_new(&walk->arena, 1 << 20);

	skeleton_write(text, FRAMEWORK_KIND_STATEMENTS, "fresh");
	assert_null(strstr(text->bytes, "1000000000; optional, else"));
	assert_non_null(strstr(text->bytes, "1000000000; optional)"));
}

static void the_annotations_are_those_of_the_schemas(void **state)
{
	struct walk *walk = *state;
	struct buf *text = buf_new(&walk->arena, 1 << 20);
	const char *bless = getenv("BLESS");

	meta_write(text);
	if (bless && *bless)
		assert_true(file_write(META, text->bytes, text->length));
	assert_string_equal(text_of(&walk->arena, META), text->bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_field_has_a_sentence, open_walk, close_walk),
		cmocka_unit_test_setup_teardown(no_note_is_without_its_field, open_walk, close_walk),
		cmocka_unit_test_setup_teardown(a_skeleton_is_sound_but_for_its_placeholders, open_walk,
						close_walk),
		cmocka_unit_test_setup_teardown(what_is_optional_can_be_uncommented, open_walk,
						close_walk),
		cmocka_unit_test_setup_teardown(no_default_is_told_where_there_is_none, open_walk,
						close_walk),
		cmocka_unit_test_setup_teardown(the_annotations_are_those_of_the_schemas, open_walk,
						close_walk),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
