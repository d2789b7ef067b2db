/* book_marks.c - see book_marks.h. */
#include "batch/book_marks.h"

#include "base/die.h"
#include "batch/job.h"
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
