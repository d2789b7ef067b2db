/* notes_survey.c - what each field of a survey is for. See notes.h. */
#include "framework/notes.h"

const struct field_note notes_survey[] = {
	{ "words.descriptor", "One question or statement.", NULL },
	{ "words.respondent", "Who answers it.", "!pupil" },
	{ "words.respondents", "The plural of that.", "!pupils" },

	{ "scale", "The answers, the most positive first; what is left out of the base comes last.", "3" },
	{ "scale.id", "What the column answer may contain.", "yes|no|dk" },
	{ "scale.name", "How people read it.", "Yes|No|Don't know" },
	{ "scale.positive", "It counts as a good answer.", "!true||" },
	{ "scale.neutral", "It is in the base, but neither good nor bad.", NULL },
	{ "scale.left_out", "It is counted, but not in the base.", "||!true" },
	{ "scale.aliases", "Other ways in which tables may write it.", NULL },

	{ "totals", "Answers together, which a table may give in the place of one of them: agree, with strongly agree.",
	  NULL },
	{ "totals.id", "What the column answer may contain.", NULL },
	{ "totals.name", "How people read it.", NULL },
	{ "totals.of", "The ids of the answers that it has.", NULL },
	{ "totals.aliases", "Other ways in which tables may write it.", NULL },

	{ "groups", "Groups of respondents that are counted apart, such as key stages.", NULL },
	{ "groups.id", "What the column group may contain.", NULL },
	{ "groups.name", "How people read it.", NULL },
	{ "groups.aliases", "Other ways in which tables may write it.", NULL },

	{ "base_min", "With fewer answers than this, only how many there are is shown.", NULL },
	{ "flag", "An item is named if this per cent or more did not give a good answer; 0: never.", NULL },
	{ "change", "A change since the last wave is named from this many percentage points on.", NULL },
	{ "public", "What a public document shows: each item, or only the domains.", NULL },

	{ "sections", "The domains of the survey.", "1" },
	{ "sections.question", "Printed under the title of the domain.", NULL },
	{ "sections.items", "What people are asked, in this order.", "2" },
	{ "sections.items.id", "The item's name in tables; it never changes.", NULL },
	{ "sections.items.text", "The item as people are asked it.", NULL },
	{ "sections.items.title", "A few words for charts; left out: the text.", NULL },
	{ "sections.items.ask", "What governors may ask where the item is named.", NULL },
	{ "sections.items.reversed", "To agree is not good: its answers are turned.", NULL },
	{ NULL, NULL, NULL },
};
