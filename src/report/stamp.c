/* stamp.c - see stamp.h. */
#include "report/stamp.h"

#include <string.h>
#include <strings.h>

#include "report/sentences.h"

static const char LABEL[] = "Generated ratings";
const char stamp_words[] = "Generated ratings: not a judgement of this school";
static const char WHAT_IT_IS[] =
	"Ratings behind this document were generated, for practice or to show how it works: nobody who "
	"knows the school gave them. Nothing in it is a judgement of this school.";

/* The words are English, whatever the language of the document. */
static const char *lang_of_words(const struct document *document)
{
	return strncasecmp(document->language, "en", 2) == 0 ? NULL : "en-GB";
}

static struct block callout(struct arena *arena, const struct document *document)
{
	struct span *spans = arena_array(arena, 2, sizeof(*spans));
	const char *lang = lang_of_words(document);
	struct block *paragraph = arena_alloc(arena, sizeof(*paragraph));

	spans[0] = (struct span){ .text = LABEL, .flags = SPAN_BOLD, .lang = lang };
	spans[1] = (struct span){ .text = WHAT_IT_IS, .flags = SPAN_BREAK, .lang = lang };
	*paragraph = (struct block){ .kind = BLOCK_PARAGRAPH };
	paragraph->paragraph.style = &document->theme->styles[STYLE_CALLOUT];
	paragraph->paragraph.text = (struct text){ spans, 2 };
	return (struct block){
		.kind = BLOCK_CALLOUT,
		.callout.blocks = { paragraph, 1 },
	};
}

/* A cover must remain a page of its own. */
static struct blocks with_callout(struct arena *arena, const struct document *document)
{
	const struct blocks *old = &document->blocks;
	struct block *items = arena_array(arena, old->n + 1, sizeof(*items));
	size_t before = old->n && old->items[0].kind == BLOCK_COVER;

	if (before)
		items[0] = old->items[0];
	items[before] = callout(arena, document);
	for (size_t i = before; i < old->n; i++)
		items[i + 1] = old->items[i];
	return (struct blocks){ items, old->n + 1 };
}

const char *stamp_title(struct arena *arena, const char *title)
{
	return report_says_generated(arena, title);
}

const struct document *stamp_generated(struct arena *arena, const struct document *document)
{
	struct document *stamped = arena_alloc(arena, sizeof(*stamped));

	*stamped = *document;
	stamped->title = stamp_title(arena, document->title);
	stamped->stamp = stamp_words;
	stamped->blocks = with_callout(arena, document);
	return stamped;
}
