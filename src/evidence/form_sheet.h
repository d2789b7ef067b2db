/*
 * form_sheet.h - the hidden sheet of a workbook that `waymark form` made: which form it is, whose, and what its other
 * sheets are. The author room writes it, this room reads it.
 *
 * Its header is "what,name,value". The rows:
 *   form,format,1                    of this sheet; a later one cannot be read
 *   form,audit,hackney_wellbeing     and version, date (of the form), year (the school year it asks about)
 *   form,blank,SHA-256               of what is read of it, as it was made (form_sum.h)
 *   school,school_id,W101            only of a form for one school; and every other column that its roster had
 *   form,schools,many                it holds rows of many schools: each names its own
 *   sheet,Answers,responses          the table that a sheet is; without one, the sheet is for people
 *   given,Actions,Action ID          a header of what the form filled in itself: a row with nothing elsewhere says nothing
 *   unread,Answers,Level             a header that is for people: neither read nor noted
 *   given,Actions,school_id          a column that the form filled in itself: a row with nothing else says nothing
 */
#ifndef WAYMARK_EVIDENCE_FORM_SHEET_H
#define WAYMARK_EVIDENCE_FORM_SHEET_H

#define FORM_SHEET_NAME "waymark"
#define FORM_SHEET_FORMAT "1"

/* The header. */
#define FORM_SHEET_WHAT "what"
#define FORM_SHEET_KEY "name"
#define FORM_SHEET_VALUE "value"

/* In the column "what". */
#define FORM_SHEET_FORM "form"
#define FORM_SHEET_SCHOOL "school"
#define FORM_SHEET_SHEET "sheet"
#define FORM_SHEET_UNREAD "unread"
#define FORM_SHEET_GIVEN "given"

/* In the column "name" of a row "form". */
#define FORM_SHEET_FORMAT_KEY "format"
#define FORM_SHEET_AUDIT "audit"
#define FORM_SHEET_VERSION "version"
#define FORM_SHEET_DATE "date"
#define FORM_SHEET_YEAR "year"
#define FORM_SHEET_BLANK "blank"
#define FORM_SHEET_MANY "schools"

#endif
