/* form_previous.c - see form_previous.h. */
#include "cli/form_previous.h"

#include "base/file.h"

bool form_previous_fits(const struct form_previous *previous, const struct framework *framework, bool schools)
{
	const struct batch_options options = {
		.out = previous->out, .previous = previous->paths, .n_previous = previous->n,
	};

	if (!previous->n)
		return true;
	if (!schools)
		usage_error(previous->command, "--previous needs --schools, the table of the schools that it has results "
			    "of");
	else if (framework->restricted)
		usage_error(previous->command, "%s is about single pupils: a form holds nothing of what was said about "
			    "them, so it takes no --previous", framework->id);
	else if (!form_has_plan(framework) && !form_renews(framework))
		usage_error(previous->command, "a form of %s shows nothing of an earlier run, so it takes no --previous",
			    framework->id);
	else
		return previous_fit(previous->command, &options);
	return false;
}

bool form_previous_open(struct form_previous *previous, struct arena *arena, const struct evidence *evidence,
			struct form_options *form)
{
	const char **ids = arena_array(arena, evidence->n_schools, sizeof(*ids));

	diags_init(&previous->diags, arena);
	if (!previous->n)
		return true;
	for (size_t i = 0; i < evidence->n_schools; i++)
		ids[i] = evidence->schools[i].school->id.text;
	if (!given_open(arena, form->framework, previous->paths, previous->n, form->date, ids, evidence->n_schools,
			&previous->folders, &previous->diags))
		return false;
	form->review = form_has_plan(form->framework) &&
		       previous->folders.items[0].school_year == date_school_year(form->date);
	return true;
}

/* ---- what stood open ---- */

enum { ENTRIES_MAX_BYTES = 64 << 20 };

/* The table of a school, for the entries beside it. */
static struct evidence_text school_text(struct arena *arena, const struct school *school)
{
	const char *const head[] = { "school_id", "name", "phase" };
	const char *const row[] = { school->id.text, school->name.text, school->phase_cell.text };
	struct buf *out = buf_new(arena, 1 << 16);

	buf_csv_row(out, head, 3);
	buf_csv_row(out, row, 3);
	return (struct evidence_text){ "schools.csv", out->bytes, out->length };
}

/* Read the table that the run has written for the next period. What cannot be read of it is told. */
static void read_entries(struct arena *arena, const char *name, const char *bytes, size_t length, struct form_options *form,
			 struct diags *diags)
{
	const struct evidence_text texts[] = {
		school_text(arena, form->school), { .name = "entries.csv", .bytes = bytes, .length = length },
	};
	const struct evidence_options reading = {
		.entries = framework_entry_names(form->framework), .no_dates = true, .texts = texts, .n_texts = 2,
	};
	struct evidence evidence;
	struct diags found;

	diags_init(&found, arena);
	if (evidence_read(arena, NULL, 0, &reading, &evidence, &found)) {
		const struct school_evidence *school = evidence_of(arena, &evidence, 0);

		form->renewed = school->entries;
		form->n_renewed = school->n_entries;
	}
	for (size_t i = 0; i < found.n; i++) {
		const struct diags one = { .items = &found.items[i], .n = 1 };

		found.items[i].at.file = name;
		if (found.items[i].code != DIAG_CSV022)	/* a half term is for the run to look up, which has a calendar */
			diags_append(diags, &one);
	}
}

/* Of the latest folder that has the table of the school. */
static void take_entries(const struct form_previous *previous, struct arena *arena, struct form_options *form,
			 struct diags *diags)
{
	for (size_t i = 0; i < previous->folders.n; i++) {
		const struct earlier_folder *folder = &previous->folders.items[i];
		const char *path = file_join(arena, file_join(arena, folder->path, form->school->id.text), "entries.csv");
		const char *name = arena_printf(arena, "%s/%s/entries.csv", folder->name, form->school->id.text);
		size_t length;
		char *bytes;

		if (!file_read(arena, path, ENTRIES_MAX_BYTES, &bytes, &length))
			continue;
		read_entries(arena, name, bytes, length, form, diags);
		return;
	}
}

bool form_previous_take(struct form_previous *previous, struct arena *arena, struct form_options *form)
{
	struct diags told;

	if (!previous->n)
		return true;
	diags_init(&told, arena);
	form->given = given_of_school(arena, &previous->folders, form->school->id.text, &told);
	if (form_renews(form->framework))
		take_entries(previous, arena, form, &told);
	for (size_t i = 0; i < told.n; i++)
		told.items[i].school_id = form->school->id.text;
	diags_append(&previous->diags, &told);
	return told.n_errors == 0;
}
