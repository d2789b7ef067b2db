-- Letters that the first face lacks come from the next faces of the chain; the trace names the face of each run.
return function ()
	return { title = "Fallback", language = "en-GB", blocks = {
		{ type = "paragraph", text = "Ŵŷ Łódź Ångström naïve café “quotes” – — • ✓ £ € é ü ñ ş ğ ț" },
		{ type = "paragraph", text = "Ysgol Dyffryn Ŵy: arrows → ⇒, a box ☐ and Ħ ħ Ə ə." },
	} }
end
