/* book_marks.c - see book_marks.h. */
#include "batch/book_marks.h"

#include "base/die.h"
#include "batch/job.h"
#include "batch/tables_out.h"
#include "evidence/form_sheet.h"
#include "report/profile.h"
#include "report/stamp.h"

struct book_info book_marks(struct arena *arena, const struct product_source *source, const char *title, bool generated)
{
	const struct batch_options *options = source->job->options;

	if (options->passphrase)
		die("a workbook of an encrypted run would be readable");
	return (struct book_info){
		.title = generated ? stamp_title(arena, title) : title,
		.subject = profile_words(arena, source->profile, source->job->framework.classification),
		.created = options->date, .spool_folder = options->spool_folder,
	};
}

const char *book_marks_foot(struct arena *arena, const struct book_info *info)
{
	return arena_printf(arena, "%s · %s", info->title, info->subject);
}

struct form_facts *book_marks_facts(struct arena *arena, struct book *book, const struct product_source *source)
{
	struct form_facts *facts = form_facts_new(arena, book);

	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_FORMAT_KEY, FORM_SHEET_FORMAT);
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_AUDIT, source->job->framework.id);
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_DATE, date_iso(arena, source->job->options->date));
	form_fact(facts, FORM_SHEET_SHEET, actions_table.sheet, "actions");
	return facts;
}
