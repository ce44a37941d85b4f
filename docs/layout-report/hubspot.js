/*
 * Phasegate layout report for HubSpot, without the extension.
 *
 * What it is for: it says how the deal page in this tab is built, so that whoever maintains Phasegate can see why a field is
 * not found. It counts what each selector finds and names tags, attributes and standard fields from lists that stand below.
 * What it leaves out: every text, value, title, address, id and label, and every name that a company chose.
 * What it does: nothing to the page, nothing over the network. It prints the report; read it before you send it.
 *
 * How to use it: open a deal, open the browser's developer tools (F12), choose Console, paste all of this, press Enter, and
 * copy what it prints. README.md beside this file says more. Made by scripts/layout-report.mjs from the extension's own code.
 */
/* oxlint-disable -- made by a program */
(function() {
	// lib/crm/candidates.ts
	/**
	* Checks a table of candidate lists and returns it as it is: ids are unique over the whole table, and each list runs from
	* the most to the least trusted rank. Throws an Error that names the id: a mistake of the author, found by the first test.
	* A build for users leaves the check out.
	*/
	function defineCandidates(table) {
		return table;
	}
	/** What a candidate's selector was before it was overridden. */
	var builtIn = /* @__PURE__ */ new WeakMap();
	/**
	* Puts other selectors in place of built-in ones, by candidate id; without one the built-in holds again. One that the
	* browser cannot parse is left out: the built-in holds, and the id is returned, so that it can be said.
	* Readers take `css` when they read, never when their module loads.
	*/
	function overrideSelectors(table, selectors, doc) {
		const refused = [];
		for (const candidate of Object.values(table).flat()) {
			const own = builtIn.get(candidate) ?? candidate.css;
			if (own === void 0) continue;
			builtIn.set(candidate, own);
			let css = selectors[candidate.id] ?? own;
			try {
				doc.createDocumentFragment().querySelector(css);
			} catch {
				refused.push(candidate.id);
				css = own;
			}
			candidate.css = css;
		}
		return refused;
	}
	// lib/crm/dom.ts
	var ELEMENT = 1;
	/**
	* The shadow root of an element, closed ones too where the browser lets extensions see them. Null where there is none.
	* Chrome: `chrome.dom.openOrClosedShadowRoot`; Firefox: a property of the element. Only custom elements are asked,
	* because asking is not free and the CRMs attach roots to those only.
	*/
	function shadowRootOf(element) {
		if (element.shadowRoot) return element.shadowRoot;
		if (!element.localName.includes("-")) return null;
		const firefox = element.openOrClosedShadowRoot;
		if (firefox !== void 0) return firefox;
		const { chrome } = globalThis;
		return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
	}
	/** Every shadow root below a node, nested ones too, at most `limit`. */
	function shadowRootsIn(root, limit) {
		const found = [];
		const queue = [root];
		const own = root.nodeType === ELEMENT ? shadowRootOf(root) : null;
		if (own) {
			found.push(own);
			queue.push(own);
		}
		for (const scope of queue) for (const element of scope.querySelectorAll("*")) {
			if (found.length >= limit) return found;
			const shadow = shadowRootOf(element);
			if (!shadow) continue;
			found.push(shadow);
			queue.push(shadow);
		}
		return found;
	}
	/** What says that an element and everything in it is not there for the user. */
	var HIDDEN = "[aria-hidden=\"true\"],[hidden]";
	/** Whether an element or anything above it, out of shadow roots to their hosts too, is marked as hidden. */
	function isMarkedHidden(element) {
		for (let up = element; up; up = up.getRootNode().host ?? null) if (up.closest(HIDDEN) !== null) return true;
		return false;
	}
	/** Whether a user could see the element: drawn, with a size, and not below `aria-hidden` or `hidden`. */
	function isShown(element) {
		if (!element.isConnected || isMarkedHidden(element)) return false;
		const drawn = "checkVisibility" in element ? element.checkVisibility({ visibilityProperty: true }) : null;
		if (drawn !== true && element.ownerDocument.defaultView?.getComputedStyle(element).display === "contents") return [...element.children].some(isShown);
		if (drawn === false) return false;
		const box = element.getBoundingClientRect();
		return box.width > 0 && box.height > 0;
	}
	// lib/crm/report/outline.ts
	/** How many elements above one are told. */
	var ANCESTORS = 4;
	/** The element above, out of a shadow root to its host. */
	function above(element) {
		return element.parentElement ?? element.getRootNode().host ?? null;
	}
	/** One element: its tag, its known attributes, the known part of their values, and how many attributes it has besides. */
	function one(element, names) {
		const known = [...element.attributes].filter(({ name }) => names.attribute(name)).map(({ name, value }) => {
			const part = names.value(name, value);
			return part === null ? name : `${name}=${part}`;
		});
		const others = element.attributes.length - known.length;
		const inside = [...known.toSorted(), ...others > 0 ? [`+${others}`] : []].join(" ");
		return names.tag(element.localName) + (inside === "" ? "" : `[${inside}]`);
	}
	/**
	* Where an element stands, outermost first, in names that are ours: `section[role=tabpanel] > div[class +1] > li`. A `|`
	* instead of `>` is the border of a shadow root.
	*/
	function outline(element, names) {
		let text = one(element, names);
		let at = element;
		for (let step = 0; step < ANCESTORS; step += 1) {
			const up = above(at);
			if (up === null) break;
			text = `${one(up, names)} ${at.parentElement === null ? "|" : ">"} ${text}`;
			at = up;
		}
		return text;
	}
	// lib/crm/report/counts.ts
	var MOST_ROOTS = 3e3;
	/** Our badge is no part of the CRM's page. */
	var OWN = "phasegate-badge";
	/** A count stops here: what a selector finds more often is no place of one field. */
	var MOST_ELEMENTS = 500;
	var MOST_PATHS = 3;
	/** The trees of a document as they are now. */
	function treesOf(doc) {
		const roots = shadowRootsIn(doc, MOST_ROOTS).filter(({ host }) => host.localName !== OWN);
		return {
			roots: roots.length,
			all: (css) => [doc, ...roots].flatMap((root) => [...root.querySelectorAll(css)]).slice(0, MOST_ELEMENTS)
		};
	}
	var NONE = {
		record: {
			shown: 0,
			hidden: 0
		},
		elsewhere: {
			shown: 0,
			hidden: 0
		}
	};
	function countsOf(found, inRecord) {
		const counts = structuredClone(NONE);
		for (const element of found) counts[inRecord.has(element) ? "record" : "elsewhere"][isShown(element) ? "shown" : "hidden"] += 1;
		return counts;
	}
	function pathsOf(elements, names) {
		const paths = /* @__PURE__ */ new Map();
		for (const element of elements.slice(0, 100)) {
			const path = outline(element, names);
			paths.set(path, (paths.get(path) ?? 0) + 1);
		}
		return [...paths].toSorted(([, a], [, b]) => b - a).slice(0, MOST_PATHS).map(([path, count]) => ({
			path,
			count
		}));
	}
	/** What a selector finds: everywhere, and in the active record; the places of those in the record first. */
	function lookFor(css, trees, inRecord, names) {
		try {
			const own = new Set(inRecord(css));
			const found = [.../* @__PURE__ */ new Set([...own, ...trees.all(css)])];
			return {
				...countsOf(found, own),
				invalid: false,
				paths: pathsOf(found, names)
			};
		} catch {
			return {
				...structuredClone(NONE),
				invalid: true,
				paths: []
			};
		}
	}
	// lib/crm/report/known-names.ts
	/** Every element of HTML that a CRM's page may use; `svg` stands for drawings. */
	var HTML = "a abbr article aside b body br button canvas caption col colgroup datalist dd details dialog div dl dt em fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input label legend li main menu nav ol optgroup option output p picture pre progress section select slot small span strong sub summary sup svg table tbody td template textarea tfoot th thead time tr u ul video";
	/** Component families of the three CRMs. A company cannot give its own components these beginnings, but may name them; so only the beginning is told. */
	var FAMILIES = [
		"lightning",
		"records",
		"record_flexipage",
		"flexipage",
		"force",
		"forcegenerated",
		"runtime_sales_",
		"one",
		"lst",
		"laf",
		"aura",
		"uci",
		"fluent",
		"pcf"
	];
	/** Attributes that say how a page is built, beside those that the selectors name. */
	var ATTRIBUTES = "class id title href src value name type for role slot part style hidden disabled readonly required checked selected tabindex contenteditable placeholder lang dir aria-hidden aria-label aria-labelledby aria-describedby aria-selected aria-expanded aria-checked aria-current aria-busy aria-controls aria-haspopup aria-modal aria-live aria-colindex data-id data-lp-id data-name data-control-name data-type data-value data-field data-field-id data-target-selection-name data-output-element-id data-label data-key data-tab-value data-tab-name data-aura-class data-aura-rendered-by data-component-id data-region-id data-row-key-value data-test-id data-selenium-test data-card-type data-card-id data-crm-location data-component-name data-profile-property data-deferred-property-input-root data-deferred-property-input-mode data-onboarding data-locale-at-render data-selected-stage data-preload-state field-label";
	/** Values of attributes that are the same on every site. */
	var WORDS = {
		role: "alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document feed figure form grid gridcell group heading img link list listbox listitem log main menu menubar menuitem navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader search separator slider spinbutton status switch tab table tablist tabpanel textbox timer toolbar tooltip tree treegrid treeitem",
		type: "button checkbox date datetime-local email hidden month number radio search submit tel text time url",
		"aria-hidden": "true false",
		"aria-selected": "true false",
		"aria-expanded": "true false",
		"aria-checked": "true false mixed",
		"aria-busy": "true false",
		"aria-modal": "true false"
	};
	var words = (text) => text.split(" ");
	/** What selectors say: their tag names, attribute names and attribute values. Placeholders end a value. */
	function namedIn(selectors) {
		const values = [];
		const attributes = [];
		const tags = [];
		for (const css of selectors) {
			for (const [, attribute = "", how = "", value = ""] of css.matchAll(/\[([a-z][\w-]*)(?:([~^$*]?=)"([^"]*)")?/g)) {
				attributes.push(attribute);
				if (how !== "" && value !== "" && !value.includes("{")) values.push({
					attribute,
					how,
					value
				});
			}
			const plain = css.replaceAll(/\[[^\]]*\]/g, " ").replaceAll(/[.#:][\w-]+/g, " ");
			tags.push(...plain.match(/[a-z][\w]*-[\w-]+/g) ?? []);
		}
		return {
			tags,
			values,
			attributes
		};
	}
	function shownValue({ how, value }, of) {
		if (how === "=") return of === value ? value : null;
		if (how === "~=") return of.split(/\s+/).includes(value) ? of === value ? value : `*${value}*` : null;
		if (how === "^=") return of.startsWith(value) ? `${value}*` : null;
		if (how === "$=") return of.endsWith(value) ? `*${value}` : null;
		return of.includes(value) ? `*${value}*` : null;
	}
	/**
	* What is known of the names on a CRM's pages: lists of ours, and what our own selectors name. Nothing else may enter a report.
	* @param selectors the built-in selectors of the CRM, never replaced ones: those may name a company's fields
	*/
	function knownNames(selectors) {
		const named = namedIn(selectors);
		const tags = /* @__PURE__ */ new Set([...words(HTML), ...named.tags]);
		const attributes = /* @__PURE__ */ new Set([...words(ATTRIBUTES), ...named.attributes]);
		const values = [...named.values, ...Object.entries(WORDS).flatMap(([attribute, list]) => words(list).map((value) => ({
			attribute,
			how: "=",
			value
		})))];
		return {
			tag(name) {
				if (tags.has(name)) return name;
				const family = FAMILIES.find((one) => name.startsWith(one.endsWith("_") ? one : `${one}-`));
				if (family !== void 0) return `${family}${family.endsWith("_") ? "" : "-"}*`;
				return name.includes("-") ? "own-*" : "other";
			},
			attribute: (name) => attributes.has(name),
			value(attribute, value) {
				for (const known of values) {
					const shown = known.attribute === attribute ? shownValue(known, value) : null;
					if (shown !== null) return shown;
				}
				return null;
			}
		};
	}
	// lib/crm/report/make.ts
	/** A language tag of two letters and a country; longer tags can say too much. */
	function languageTag(tag) {
		return tag && /^[a-z]{2}(-[A-Z]{2})?$/.test(tag) ? tag : null;
	}
	/** Whether the page has put its own functions in place of the browser's queries in this world. */
	function isPatched(doc) {
		const query = Reflect.get((doc.defaultView ?? globalThis).Document.prototype, "querySelectorAll");
		return !/\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(query));
	}
	function count(names) {
		const counts = /* @__PURE__ */ new Map();
		for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
		return Object.fromEntries([...counts].toSorted(([a], [b]) => a < b ? -1 : 1));
	}
	function fieldsOf(probe, record) {
		const named = record.all(probe.fieldsAt.css).flatMap((element) => probe.fieldsAt.name(element) ?? []);
		const standard = named.filter((name) => probe.isStandard(name));
		return {
			standard: count(standard),
			others: named.length - standard.length
		};
	}
	/** What the record's part is made of, in known names. */
	function census(record, names) {
		const elements = record.all("*").slice(0, 2e4);
		const attributes = elements.flatMap((element) => element.getAttributeNames().map((name) => names.attribute(name) ? name : "others"));
		return {
			tags: count(elements.map(({ localName }) => names.tag(localName))),
			attributes: count(attributes)
		};
	}
	/**
	* Makes the layout report of a page: which candidate finds how much, and where. Changes nothing on the page, takes no text
	* and no value from it.
	*/
	function makeReport(probe, doc, url, { extension, world, selectors }) {
		const candidates = Object.entries(probe.table).flatMap(([part, list]) => list.flatMap((candidate) => candidate.css === void 0 ? [] : [{
			part,
			candidate
		}]));
		overrideSelectors(probe.table, {}, doc);
		const names = knownNames(candidates.map(({ part, candidate }) => probe.whole(part, candidate.css ?? "")));
		const refused = overrideSelectors(probe.table, selectors, doc);
		const location = probe.locate(url);
		const record = probe.record(doc, location.kind === "deal" ? location.ref : null);
		const trees = treesOf(doc);
		return {
			format: "phasegate-layout-report",
			version: 1,
			crm: probe.crm,
			extension,
			world,
			patched: isPatched(doc),
			browserLanguage: languageTag(doc.defaultView?.navigator.language),
			pageLanguage: languageTag(doc.documentElement.lang),
			page: location.kind,
			record: record.state,
			shadowRoots: trees.roots,
			candidates: candidates.map(({ part, candidate: { id, css = "" } }) => {
				const found = lookFor(probe.whole(part, css), trees, (all) => record.all(all), names);
				return {
					id,
					part,
					replaced: Object.hasOwn(selectors, id),
					...found,
					invalid: found.invalid || refused.includes(id)
				};
			}),
			fields: fieldsOf(probe, record),
			...census(record, names)
		};
	}
	// lib/crm/hubspot/candidates.ts
	var PREFIXED = "[data-test-id^=\"property-input-\"],[data-selenium-test^=\"property-input-\"]";
	var HIGHLIGHT = "[data-card-type=\"OBJECT_HIGHLIGHT\"]";
	var PREVIEW = "[data-crm-location=\"CRM_OBJECT_PREVIEW\"]";
	var PANEL = "[data-test-id=\"all-properties-panel\"]";
	/**
	* Where HubSpot's deal record shows facts, most trusted first, and what bounds the record. A prefixed test id names its
	* property; a bare one proves nothing by itself and counts only inside its known structure. Both attribute families are
	* asked, since a name may be in either.
	*/
	var CANDIDATES = defineCandidates({
		title: [{
			id: "hs-title-display",
			since: "2025",
			why: "the highlight card shows the name under its property name",
			rank: "api-name",
			css: `${HIGHLIGHT} [data-test-id="highlight-property-display-dealname"]`
		}, {
			id: "hs-title",
			since: "2019",
			why: "the record's title, the most long-lived hook of the page; one node carries both names",
			rank: "data-attribute",
			css: "[data-selenium-test=\"highlightTitle\"],[data-test-id=\"highlight-record-label\"]"
		}],
		properties: [
			{
				id: "hs-highlight-display",
				since: "2025",
				why: "a value of the highlight card, named after its property",
				rank: "api-name",
				css: `${HIGHLIGHT} [data-test-id^="highlight-property-display-"]`
			},
			{
				id: "hs-highlight-control",
				since: "2025",
				why: "stage and other choices of the highlight card are closed input controls",
				rank: "api-name",
				css: `${HIGHLIGHT} :is(${PREFIXED})`
			},
			{
				id: "hs-highlight-item",
				since: "2025",
				why: "an item of one property without a named value: what remains beside the label",
				rank: "api-name",
				css: `${HIGHLIGHT} [data-test-id^="highlight-property-item-"]`
			},
			{
				id: "hs-property-row",
				since: "2025",
				why: "a row of a property card: internal name around the deferred input",
				rank: "api-name",
				css: "[data-card-type=\"PROPERTIES_V3\"] [data-test-id] > [data-deferred-property-input-root=\"true\"]"
			},
			{
				id: "hs-profile-property",
				since: "2018",
				why: "a row of the former sidebar carries the property name",
				rank: "api-name",
				css: "[data-profile-property]"
			},
			{
				id: "hs-property-input",
				since: "2018",
				why: "a named value anywhere else in the left column, or in a preview",
				rank: "api-name",
				css: `#record-page-left-sidebar :is(${PREFIXED}),[data-test-id="left-sidebar"] :is(${PREFIXED}),${PREVIEW} :is(${PREFIXED})`
			},
			{
				id: "hs-all-properties",
				since: "2026",
				why: "a row of the panel of all properties; what has no label is a skeleton or a control inside of another row",
				rank: "api-name",
				css: `${PANEL} [data-test-id^="property-input-"]`
			},
			{
				id: "hs-former-select",
				since: "2020",
				why: "stage and pipeline of the former highlight card are selects with an id of their own",
				rank: "data-attribute",
				css: "#stage-select,#pipeline-select"
			},
			{
				id: "hs-former-close-date",
				since: "2020",
				why: "the former highlight card holds the close date in a named input",
				rank: "data-attribute",
				css: "[data-selenium-test=\"DealHighlightDetailsCloseDateInput\"]"
			},
			{
				id: "hs-property-list",
				since: "2025",
				why: "property lists have the same rows without internal names",
				rank: "label",
				css: "[data-card-type=\"PROPERTIES_LIST\"] [data-test-id=\"crm-property-list-item\"]"
			},
			{
				id: "hs-data-highlight",
				since: "2025",
				why: "data highlights show label and value only",
				rank: "label",
				css: "[data-card-type=\"DATA_HIGHLIGHTS\"] [data-test-id=\"crm-data-highlights-item\"]"
			}
		],
		associations: [
			{
				id: "hs-association-card",
				since: "2024",
				why: "associated records by object type id",
				rank: "data-attribute",
				css: "[data-test-id=\"card-wrapper-ASSOCIATION_V3/{object}\"]"
			},
			{
				id: "hs-association-table",
				since: "2025",
				why: "the same as a table in the middle column",
				rank: "data-attribute",
				css: "[id=\"card-wrapper-ASSOCIATION_TABLE/{object}\"]"
			},
			{
				id: "hs-former-association",
				since: "2022",
				why: "the former association card",
				rank: "data-attribute",
				css: "[data-sidebar-card-association-object-type-id=\"{object}\"]"
			}
		],
		scope: [
			{
				id: "hs-record-id",
				since: "2026",
				why: "the record id as a property, the only place that says it; by the pattern of all properties",
				rank: "api-name",
				css: "[data-selenium-test=\"property-input-hs_object_id\"],[data-test-id=\"property-input-hs_object_id\"]"
			},
			{
				id: "hs-currency-code",
				since: "2026",
				why: "the deal's currency code in portals of several currencies; by the pattern of all properties",
				rank: "api-name",
				css: "[data-selenium-test=\"property-input-deal_currency_code\"],[data-test-id=\"property-input-deal_currency_code\"]"
			},
			{
				id: "hs-root",
				since: "2026",
				why: "root of the CRM application",
				rank: "data-attribute",
				css: "#crm"
			},
			{
				id: "hs-left-column",
				since: "2024",
				why: "left column of the record",
				rank: "data-attribute",
				css: "#record-page-left-sidebar,[data-test-id=\"left-sidebar\"]"
			},
			{
				id: "hs-highlight-card",
				since: "2024",
				why: "its card id ends in the object type id",
				rank: "data-attribute",
				css: HIGHLIGHT
			},
			{
				id: "hs-preview",
				since: "2025",
				why: "quick view of a record over a list; measured for other objects, for deals inferred",
				rank: "data-attribute",
				css: PREVIEW
			},
			{
				id: "hs-all-properties-panel",
				since: "2026",
				why: "panel of all properties, outside of the application's root",
				rank: "data-attribute",
				css: PANEL
			},
			{
				id: "hs-loading",
				since: "2026",
				why: "what a part shows while it is not known yet",
				rank: "data-attribute",
				css: "[data-test-id=\"property-input-skeleton\"],[aria-busy=\"true\"],[data-loading=\"true\"]"
			},
			{
				id: "hs-elsewhere",
				since: "2026",
				why: "facts of other records, or text about this one that is not its record",
				rank: "data-attribute",
				css: `${PREVIEW},[data-component-name="Panel"],[data-layer-for],[role="dialog"],[data-test-id="IndexPageInlineSidebar"],[data-card-type^="ASSOCIATION"],[id^="card-wrapper-ASSOCIATION"],[data-test-id^="card-wrapper-ASSOCIATION"],[data-sidebar-card-association-object-type-id],[data-test-id^="associated-objects-card-content"],[data-test-id="mini-highlight-container"],[data-test-id="crm-events-viz-timeline"],[data-card-type^="AI_"],nav`
			}
		]
	});
	/** What bounds the record. Their `css` is taken when reading, since it may be replaced. */
	var [RECORD_ID, CURRENCY_CODE, ROOT, LEFT_COLUMN, HIGHLIGHT_CARD, QUICK_VIEW, ALL_PROPERTIES, LOADING, ELSEWHERE] = CANDIDATES.scope;
	// lib/crm/hubspot/locate.ts
	/** `app.` and one `app-<region><number>.` host per data region; new regions come at any time. */
	var HOST = /^app(?:-[a-z]{2}\d+)?\.hubspot\.com$/;
	/** Records of any object, current and former form. The id must be whole: a path may go on after it, an id may not. */
	var RECORD = /^\/contacts\/(\d{1,20})\/(?:record\/(\d+-\d+)|(contact|company|deal|ticket)|objects\/(\d+-\d+)\/record)\/(\d{1,20})(?:\/|$)/;
	/** The host of a link that names one, and its path. */
	var LINK = /^(?:https:\/\/([^/?#]*))?([^?#]*)/;
	var DEAL_INDEX = /^\/contacts\/(\d{1,20})\/(?:objects\/0-3\/views\/[^/]+\/(?:list|board)|deals\/(?:list|board)\/view\/[^/]+)(?:\/|$)/;
	/** Object type ids of the words that the former addresses use. */
	var FORMER = {
		contact: "0-1",
		company: "0-2",
		deal: "0-3",
		ticket: "0-5"
	};
	/** Whether a host serves HubSpot's user interface. */
	function isHubSpotHost(host) {
		return HOST.test(host);
	}
	/** Which record a path names, or null when it names none. */
	function recordInPath(path) {
		const [, portal, object, former, listed, id] = RECORD.exec(path) ?? [];
		const type = object ?? listed ?? FORMER[former ?? ""];
		return portal && id && type ? {
			portal,
			object: type,
			id
		} : null;
	}
	/** Which record a link leads to, by its path or by the whole address of a host of HubSpot, or null when it leads to none. */
	function linkedRecord(link) {
		const [, host, path = ""] = LINK.exec(link.getAttribute("href") ?? "") ?? [];
		return host === void 0 || isHubSpotHost(host) ? recordInPath(path) : null;
	}
	/** What an address stands for; query and fragment say nothing about it. Everything but deals and their index is `other`. */
	function locate(url) {
		if (url.protocol !== "https:" || url.port !== "" || !isHubSpotHost(url.hostname)) return { kind: "other" };
		const record = recordInPath(url.pathname);
		if (record?.object === "0-3") return {
			kind: "deal",
			ref: {
				crm: "hubspot",
				tenant: record.portal,
				recordId: record.id
			}
		};
		const portal = DEAL_INDEX.exec(url.pathname)?.[1];
		return portal ? {
			kind: "list",
			tenant: portal
		} : { kind: "other" };
	}
	// lib/domain/reading.ts
	var MATCHED_BY_NAME = "matched by name: ";
	var TEXT_FIELDS = [
		"name",
		"account",
		"owner",
		"forecastCategory",
		"type",
		"leadSource",
		"nextStep",
		"description",
		"pipeline",
		"competitors",
		"customerNeed",
		"problem",
		"reasonsToBuy",
		"decisionMaker"
	];
	var DATE_FIELDS = [
		"closeDate",
		"decisionDate",
		"createdDate",
		"lastActivityDate",
		"stageEnteredDate"
	];
	var TICK_FIELDS = ["competitorsTicked", "decisionMakerTicked"];
	[
		...TEXT_FIELDS,
		...DATE_FIELDS,
		...TICK_FIELDS
	];
	// lib/crm/text.ts
	/** What is longer is no label; it is cut, so that a hostile page cannot make comparing slow. */
	var LONGEST_LABEL = 200;
	/** Marks without width (a soft hyphen is drawn at a line's end only) and marks of writing direction: CRMs put them around numbers, names and list items. */
	var INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u2060\u2066-\u2069\u202A-\u202E\uFEFF]/g;
	/**
	* Text as a person reads it: without invisible marks, every kind of white space as one plain space, trimmed.
	* `\s` covers the no-break space (U+00A0) and the narrow one (U+202F) that ICU formats put into numbers.
	*/
	function cleanText(raw) {
		return raw.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
	}
	/** A label in the form in which labels are compared: cleaned, case-folded, without the colon or asterisk that forms append. */
	function foldLabel(label) {
		return cleanText(label).slice(0, LONGEST_LABEL).toLowerCase().replace(/[\s:*]+$/, "").replace(/^[\s*]+/, "");
	}
	// lib/crm/own-fields.ts
	/**
	* Names that companies give to fields of their own, English and Dutch, without spaces and punctuation: labels and API
	* names come down to the same letters (`Main Competitor(s)`, `MainCompetitors__c`, `main_competitor_s`). A pattern is the
	* whole name. Not in here: "Need" alone, which is a standard field of Dynamics with another meaning.
	*/
	var NAMES = {
		competitors: /^(?:(main|known)?competitors?|competition|competitornames|((belangrijk|voornaam)ste)?concurrent(en)?|concurrentie)$/,
		decisionDate: /^(?:(final|expected|customer)?decisiondate|dateofdecision|(verwachte)?beslis(sings)?datum|besluitdatum|datum(van)?beslissing|datumbesluit)$/,
		problem: /^(?:(customer)?pain(s|points?)?|(customer|business)?problem|problemtosolve|(klant)?probleem|probleemvandeklant|(knel|pijn)punt(en)?)$/,
		customerNeed: /^(?:(customer|client)needs?|customerrequirements?|klantbehoeften?|behoeftevandeklant|klantwens(en)?)$/,
		reasonsToBuy: /^(?:reasons?(tobuy|forbuying)|whybuy(fromus)?|buyingreasons?|reden(en)?omtekopen|(aan)?koopreden(en)?|koopmotie(f|ven))$/,
		decisionMaker: /^(?:(main)?decisionmakers?|economicbuyer|beslissers?|beslissings?nemer|besluitnemers?)$/,
		competitorsTicked: /^(?:competit(ors?|ion)known|competitorsidentified|concurrent(ie|en)?bekend)$/,
		decisionMakerTicked: /^(?:decisionmaker(known|identified)|beslisserbekend)$/
	};
	function find(letters) {
		return Object.keys(NAMES).find((field) => NAMES[field]?.test(letters)) ?? null;
	}
	var lettersOf = (name) => foldLabel(name).replace(/[^\p{L}\p{N}]/gu, "");
	/** The part of an API name that the company chose; null where the CRM's own fields look like this. */
	function chosenName(apiName, crm) {
		if (crm === "hubspot") return apiName;
		return (crm === "salesforce" ? /^(?:\w+?__)?(\w+?)__c$/i : /^[a-z][a-z0-9]{1,7}_(\w+)$/i).exec(apiName)?.[1] ?? null;
	}
	/**
	* The canonical field that a company's own field with this API name stands for, or null. Salesforce `MainCompetitors__c`,
	* HubSpot `main_competitors`, Dynamics `new_maincompetitors`. The CRM's own standard fields are the adapters' business.
	*/
	function fieldByApiName(apiName, crm) {
		const chosen = chosenName(apiName, crm);
		return chosen === null ? null : find(lettersOf(chosen));
	}
	/** The `via` of a reading that was found by a label or API name, so that the user sees that the match is not confirmed. */
	function matchedByName(labelOrApiName) {
		return `${MATCHED_BY_NAME}${cleanText(labelOrApiName)}`;
	}
	// lib/crm/hubspot/names.ts
	/** HubSpot's own deal properties by internal name. */
	var STANDARD = {
		dealname: "name",
		amount: "amount",
		closedate: "closeDate",
		dealstage: "stage",
		pipeline: "pipeline",
		hubspot_owner_id: "owner",
		dealtype: "type",
		hs_next_step: "nextStep",
		description: "description",
		createdate: "createdDate",
		notes_last_updated: "lastActivityDate",
		hs_manual_forecast_category: "forecastCategory",
		hs_deal_stage_probability: "probability",
		hs_v2_date_entered_current_stage: "stageEnteredDate"
	};
	/** Not a standard deal property; companies add it under these names. */
	var LEAD_SOURCE = /^(?:lead_?source|leadbron)$/;
	/** The field of an internal name, or null. */
	function fieldOfName(name) {
		const standard = Object.hasOwn(STANDARD, name) ? STANDARD[name] : void 0;
		if (standard) return {
			field: standard,
			via: null
		};
		const own = LEAD_SOURCE.test(name) ? "leadSource" : fieldByApiName(name, "hubspot");
		return own ? {
			field: own,
			via: matchedByName(name)
		} : null;
	}
	// lib/crm/hubspot/scope.ts
	/**
	* The deal of a quick view that is open, and its element: the last one that is shown, where the first record that it links
	* to is a deal of this portal. Nothing else says whose facts a quick view holds.
	*/
	function previewedDeal(doc, tenant) {
		const root = [...doc.querySelectorAll(QUICK_VIEW.css)].findLast(isShown);
		const record = [...root?.querySelectorAll("a[href]") ?? []].map(linkedRecord).find(Boolean);
		return root && record?.object === "0-3" && record.portal === tenant ? {
			root,
			id: record.id
		} : null;
	}
	/**
	* What holds the facts of a deal: on its own page the application's root (the body on pages without one), over a list the
	* quick view that shows it. It is observed and searched.
	*/
	function recordRoot(doc, { tenant, recordId }) {
		const app = doc.querySelector(ROOT.css) ?? doc.body;
		if (app.querySelector(LEFT_COLUMN.css)?.closest(QUICK_VIEW.css) === null) return app;
		const preview = previewedDeal(doc, tenant);
		return preview?.id === recordId ? preview.root : app;
	}
	/** Whether an element below a root is part of the record: not of a preview, panel, association or the like inside of it, and not hidden unless that is asked for. */
	function isOfRecord(element, root, hiddenToo = false) {
		const elsewhere = element.closest(ELSEWHERE.css);
		return (elsewhere === null || elsewhere.contains(root)) && (hiddenToo || isShown(element));
	}
	// lib/crm/report/probe.ts
	/** Nothing of a page. */
	var NO_RECORD = {
		state: "none",
		all: () => []
	};
	// lib/crm/report/hubspot-probe.ts
	/** Object type ids of contacts and companies, which every portal has. */
	var OBJECTS = ["0-1", "0-2"];
	var PREFIXES = /^(?:property-input-|highlight-property-(?:display|item)-)(.+)$/;
	function fieldName(element) {
		return ["data-test-id", "data-selenium-test"].map((attribute) => PREFIXES.exec(element.getAttribute(attribute) ?? "")?.[1]).find(Boolean) ?? element.getAttribute("data-profile-property");
	}
	// \0phasegate:snippet-hubspot
	var report = makeReport({
		crm: "hubspot",
		locate,
		table: CANDIDATES,
		whole: (_part, css) => css.includes("{object}") ? OBJECTS.map((object) => css.replaceAll("{object}", object)).join(",") : css,
		record(doc, ref) {
			if (ref === null) return NO_RECORD;
			const root = recordRoot(doc, ref);
			return {
				state: "found",
				all: (css) => [...root.querySelectorAll(css)].filter((element) => isOfRecord(element, root, true))
			};
		},
		fieldsAt: {
			css: "[data-test-id],[data-selenium-test],[data-profile-property]",
			name: fieldName
		},
		isStandard: (name) => fieldOfName(name)?.via === null
	}, document, new URL(location.href), {
		extension: null,
		world: "page",
		selectors: {}
	});
	console.log(JSON.stringify(report, null, 1));
})();
