/* rota_out.h - rota.ics: the days of a weekly meeting as a calendar that any diary opens (iCalendar, RFC 5545). */
#ifndef WAYMARK_BATCH_ROTA_OUT_H
#define WAYMARK_BATCH_ROTA_OUT_H

#include "batch/products.h"

extern const struct product_subject rota_subject;
bool rota_calendar(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
