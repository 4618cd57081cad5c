/**
 * How a report is laid out in print, in Typst. Every word comes from `/doc.json` as data: nothing of it is ever read as
 * markup. A string in code is set as it is.
 */
export const TEMPLATE = String.raw`
#let doc = json("/doc.json")
// The whole report, or a volume of a long one, whose pages get their numbers when all are known.
#let whole = "volume" not in doc
#let ink = rgb("#16202a")
#let quiet-ink = rgb("#4a5560")
#let accent = rgb("#0b4f7d")
#let hair = 0.4pt + rgb("#b9c2cc")
#let band = rgb("#eef2f6")
#let dense-size = 7.6pt

#set document(title: doc.title, author: doc.words.author, description: doc.words.subject, date: datetime(
  year: doc.date.at(0), month: doc.date.at(1), day: doc.date.at(2),
))
#set text(font: ("IBM Plex Sans", "Noto Sans Arabic", "Noto Sans Hebrew"), size: 9.6pt, fill: ink, lang: doc.locale)
#set par(leading: 0.62em, spacing: 0.85em)
#set list(marker: text(fill: accent)[–], spacing: 0.75em, indent: 0pt)
#show link: set text(fill: accent)
#show heading: set text(font: ("Source Serif 4", "IBM Plex Sans"), weight: 600, fill: ink)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 1): set block(below: 1em, sticky: true)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.8em, sticky: true)
#show heading.where(level: 3): set text(size: 11pt, font: "IBM Plex Sans")
#show heading.where(level: 3): set block(above: 1.5em, below: 0.7em, sticky: true)
#show figure: set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: image): set figure.caption(position: top)
#show figure.caption: it => block(width: 100%, sticky: true, below: 0.7em, above: 1.2em, align(left, text(size: 9pt, it.body)))
#let caption-of(b) = { text(weight: 600, b.label); [ ]; b.caption }
#set table(stroke: none, inset: (x: 4pt, y: 3.4pt))

#let run(r) = if type(r) == str { r } else {
  let body = r.text
  let styled = if r.at("weight", default: none) == "strong" { text(weight: 600, body) } else if r.at("weight", default: none) == "quiet" {
    text(fill: quiet-ink, body)
  } else { body }
  let spoken = if "lang" in r { text(lang: r.lang, dir: if r.lang in ("ar", "he", "fa", "ur") { rtl } else { auto }, styled) } else { styled }
  if "href" in r { link(r.href, spoken) } else { spoken }
}
#let rich(t) = t.map(run).join()
#let paragraphs(ps) = ps.map(rich).join(parbreak())

#let mark(m) = box(baseline: 30%, inset: (right: 1.5pt), align(center, stack(
  dir: ttb, spacing: 1.2pt,
  image("/marks/" + m.shape + (if m.overdue { "-late" } else { "" }) + "-" + m.apart + ".svg", height: 17pt, alt: m.words),
  text(size: 5.6pt, fill: quiet-ink, str(m.number)),
)))
#let cell-body(c) = if "marks" in c { c.marks.map(mark).join() } else { c.text.map(rich).join(linebreak()) }

// Begins on the next page where less than that is left of this one.
#let need(height) = {
  block(height: height, width: 100%, breakable: false, above: 0pt, below: 0pt)
  v(-height)
}

#let table-block(b) = {
  if b.at("apart", default: false) { need(9cm) }
  let size = if b.at("dense", default: false) { dense-size } else { 8.6pt }
  let aligns = b.columns.map(c => (if c.kind == "number" { right } else { left }) + top)
  let n = b.columns.len()
  figure(
    kind: table, supplement: none, numbering: none, caption: caption-of(b),
    {
      set text(size: size, hyphenate: true)
      set par(leading: 0.5em, spacing: 0.5em)
      table(
        columns: b.columns.map(c => c.width * 1fr),
        align: aligns,
        stroke: (bottom: hair),
        table.header(
          ..b.columns.map(c => table.cell(fill: band, stroke: (top: 0.8pt + ink, bottom: 0.8pt + ink), align: bottom + (if c.kind == "number" { right } else { left }), text(weight: 600, c.label))),
        ),
        ..b.groups.map(g => (
          ..(if g.title == none { () } else {
            (table.header(level: 2, repeat: false, table.cell(colspan: n, fill: white, inset: (x: 4pt, top: 7pt, bottom: 3.4pt), text(weight: 600, fill: accent, g.title))),)
          }),
          ..g.rows.map(r => (table.cell(breakable: not r.whole, cell-body(r.cells.first())), ..r.cells.slice(1).map(cell-body))).flatten(),
        )).flatten(),
      )
    },
  )
  let notes = b.at("legend", default: ()) + b.notes
  if notes.len() > 0 {
    block(above: 0.7em, below: 1.4em, {
      set text(size: 7.6pt, fill: quiet-ink)
      set par(leading: 0.5em, spacing: 0.5em)
      paragraphs(notes)
    })
  }
}

#let facts-block(items) = grid(
  columns: (1fr, 3.1fr), column-gutter: 10pt, stroke: (x, y) => (top: hair), inset: (x: 0pt, y: 4.2pt),
  ..items.map(i => (text(weight: 600, size: 8.8pt, i.term), { set par(spacing: 0.75em); paragraphs(i.text) })).flatten(),
)

// Facts whose terms are short, as a list that readers know for one: each term with what it says.
#let cover-facts(items) = {
  set terms(separator: none, hanging-indent: 4.1cm, spacing: 1.1em)
  terms(..items.map(i => terms.item(box(width: 4.1cm, text(weight: 600, size: 8.8pt, i.term)), i.text.map(rich).join(linebreak()))))
}

#let chart-block(b) = {
  figure(kind: image, supplement: none, numbering: none, caption: caption-of(b), image(b.file, width: 100%, alt: b.alt))
  block(above: 0.7em, below: 1.6em, text(size: 7.6pt, fill: quiet-ink, b.note))
}

#let body-block(b) = if b.kind == "heading" {
  let words = if "lang" in b { text(lang: b.lang, b.text) } else { b.text }
  if "page" in b {
    need(if b.level == 1 { 7cm } else { 9cm })
    v(if b.level == 1 { 1.6em } else { 1.1em }, weak: true)
  }
  heading(level: b.level, words)
} else if b.kind == "paragraph" {
  let style = b.at("style", default: none)
  if style == "lede" { block(below: 1.1em, text(size: 11pt, rich(b.text))) } else if style == "note" {
    block(above: 0.8em, text(size: 7.8pt, fill: quiet-ink, rich(b.text)))
  } else { par(rich(b.text)) }
} else if b.kind == "points" { list(..b.items.map(rich)) } else if b.kind == "facts" { facts-block(b.items) } else if b.kind == "table" {
  table-block(b)
} else if b.kind == "chart" { chart-block(b) }

#let foot(rule, words, number) = {
  set text(size: 6.8pt, fill: quiet-ink)
  rule
  v(-0.6em)
  grid(columns: (1fr, auto), column-gutter: 12pt, par(leading: 0.45em, words), number)
}
#let number-of(n, total) = doc.words.pageOf.replace("{page}", str(n)).replace("{pages}", str(total))
#let rule = line(length: 100%, stroke: hair)
#let words-below = doc.words.foot.join(" · ")
#let head = text(size: 7.4pt, fill: quiet-ink, doc.words.head)
#let first-without = context if counter(page).get().first() > 1 { head }
#let margin-of(wide) = if wide { (x: 13mm, top: 15mm, bottom: 14mm) } else { (x: 18mm, y: 20mm) }
// What stands around a page must not ask which one it is, where it can be helped: the engine would lay all pages out twice.
#set page(
  paper: doc.paper,
  margin: margin-of(false),
  header: if whole or "titled" in doc { first-without } else { head },
  footer: if whole { context foot(rule, words-below, number-of(counter(page).get().first(), counter(page).final().first())) } else {
    foot(rule, words-below, hide(number-of(9999, 9999)))
  },
)

#if doc.at("titled", default: false) {
  text(size: 10pt, fill: accent, weight: 600, doc.words.author)
  v(2.2em)
  {
    // A heading, so that readers find it as one.
    show heading: set text(size: 28pt)
    show heading: set par(leading: 0.4em)
    heading(level: 1, outlined: false, bookmarked: false, doc.title)
  }
  v(-0.4em)
  text(size: 13pt, fill: quiet-ink, doc.subtitle)
  v(1.6em)
  cover-facts(doc.cover)
  v(0.8em)
  block({
    set text(size: 8.4pt, fill: quiet-ink)
    set par(spacing: 0.6em)
    paragraphs(doc.coverNotes)
  })
}
#show outline.entry.where(level: 1): set text(weight: 600)
#show outline.entry.where(level: 1): set block(above: 1em)
#if whole {
  pagebreak()
  outline(title: doc.words.contents, depth: 2)
}
#if "contents" in doc {
  text(size: 19pt, font: ("Source Serif 4", "IBM Plex Sans"), weight: 600, doc.words.contents)
  v(0.6em)
  set list(marker: none, body-indent: 0pt, spacing: 0.62em)
  list(..doc.contents.enumerate().map(((i, e)) => {
    let size = if e.level == 1 { 600 } else { 400 }
    link("to:" + str(i), text(fill: ink, weight: size, {
      h(if e.level == 1 { 0pt } else { 1.2em })
      e.text
      box(width: 1fr, inset: (x: 4pt), repeat(gap: 2pt)[.])
      str(e.page)
    }))
  }))
}
#for part in json("/parts.json") {
  page(flipped: part.wide, margin: margin-of(part.wide), {
    // A plan of ten commitments stands on one page: a page for its last row alone would tell nothing.
    set table(inset: (x: 4pt, y: 1.9pt)) if part.wide
    part.blocks.map(body-block).join()
  })
}
// Nothing but the numbers of pages, each where it stands at the foot.
#for (at, wide) in doc.at("numbers", default: ()).enumerate(start: doc.at("from", default: 1)) {
  page(flipped: wide, margin: margin-of(wide), header: none, footer: foot(hide(rule), [], number-of(at, doc.pages)), [])
}
`;
