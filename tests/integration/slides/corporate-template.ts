import { strToU8, zipSync, type Zippable } from 'fflate'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument'

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

type Box = readonly [number, number, number, number]

/** Boxes in hundredths of an inch, so that they are read as they are written. */
const frame = (box: Box | null, rest = ''): string =>
  box === null
    ? '<p:spPr/>'
    : `<p:spPr><a:xfrm><a:off x="${String(box[0] * 9144)}" y="${String(box[1] * 9144)}"/><a:ext cx="${String(box[2] * 9144)}" cy="${String(box[3] * 9144)}"/></a:xfrm>${rest}</p:spPr>`

let next = 2
/** A place of a layout; `attributes` as they stand in `p:ph`. */
const place = (attributes: string, box: Box | null, text = 'Klicka här', body = '<a:bodyPr/>'): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${String(next++)}" name="Plats"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr>${frame(box)}<p:txBody>${body}<a:lstStyle/><a:p><a:r><a:rPr lang="sv-SE"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`

/** Something that is drawn: a stripe in the organisation's colour. */
const stripe = (box: Box, link = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${String(next++)}" name="Rand">${link}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>${frame(box, '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>')}</p:sp>`

const foot = (text = 'Exempelköpings kommun'): string =>
  place('type="dt" sz="half" idx="10"', [60, 700, 200, 30]) +
  place('type="ftr" sz="quarter" idx="11"', [400, 700, 500, 30], text) +
  place('type="sldNum" sz="quarter" idx="12"', [1150, 700, 120, 30])

const layout = (type: string, name: string, shapes: string, more = ''): string =>
  `${HEAD}<p:sldLayout ${NAMESPACES} ${type} preserve="1"><p:cSld name="${name}">${more}<p:spTree>${GROUP}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`

const level = (size: number): string =>
  `<a:lvl1pPr><a:defRPr sz="${String(size)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`

const master = (background: string, shapes: string, layouts: number, firstId: number): string =>
  `${HEAD}<p:sldMaster ${NAMESPACES}><p:cSld>${background}<p:spTree>${GROUP}${shapes}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${Array.from(
    { length: layouts },
    (_, at) => `<p:sldLayoutId id="${String(firstId + at + 1)}" r:id="rId${String(at + 1)}"/>`,
  ).join(
    '',
  )}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(3600)}</p:titleStyle><p:bodyStyle>${level(2400)}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`

const theme = (name: string, accents: readonly string[], heads: string, body: string): string => {
  const color = (which: string, hex: string): string => `<a:${which}><a:srgbClr val="${hex}"/></a:${which}>`
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="6350">${fill}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  const font = (face: string): string => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`
  return `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${color('dk1', '1A1A1A')}${color('lt1', 'FFFFFF')}${color('dk2', '003B4A')}${color('lt2', 'F3EFE6')}${accents.map((hex, at) => color(`accent${String(at + 1)}`, hex)).join('')}${color('hlink', '0563C1')}${color('folHlink', '954F72')}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font(heads)}</a:majorFont><a:minorFont>${font(body)}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

const relations = (
  ...all: readonly (readonly [id: string, kind: string, target: string, more?: string])[]
): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([id, kind, target, more = '']) =>
        `<Relationship Id="${id}" Type="${kind.startsWith('http') ? kind : `${RELATIONS}/${kind}`}" Target="${target}"${more}/>`,
    )
    .join('')}</Relationships>`

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const FOOT = 'Exempelköpings kommun'
export const EXAMPLE_TEXT = 'Så här använder du mallen'

/**
 * The template of an invented organisation, as its parts: a first master of covers alone, whose places are odd, and a
 * second with the layouts for content; own fonts, pale colours, a link to outside, example slides with a section.
 */
export function templateParts(): Record<string, string | Uint8Array> {
  next = 2
  const coverLayouts = [
    layout('type="title"', 'Omslag', place('type="ctrTitle"', [60, 60, 500, 100])),
    // No title, a turned text, a place outside the slide, one without any place, and none of a size.
    layout(
      'userDrawn="1"',
      'Udda',
      place('type="body" orient="vert" idx="21"', [0, 0, 1200, 700]) +
        place('type="body" idx="4294967295"', [1400, 60, 900, 500]) +
        place('type="pic" idx="13"', [60, 60, 1200, 600]) +
        place('type="media" idx="14"', null) +
        place('idx="15"', [60, 60, 0, 0]),
    ),
  ]
  const contentLayouts = [
    layout(
      'type="twoObj"',
      'Två delar',
      place('type="title"', null) +
        place('sz="half" idx="1"', [60, 150, 600, 500]) +
        place('sz="half" idx="2"', [680, 150, 600, 500]) +
        foot(),
    ),
    layout(
      'userDrawn="1"',
      'Rubrik &amp; innehåll',
      stripe([0, 0, 30, 750], '<a:hlinkClick r:id="rId9"/>') +
        place('type="title"', [60, 40, 1000, 90]) +
        place('idx="17"', [60, 150, 1200, 530]) +
        foot(),
    ),
    layout(
      'type="title"',
      'Start',
      place('type="ctrTitle"', [60, 200, 1100, 150]) +
        place('type="subTitle" idx="1"', [60, 370, 1100, 120]) +
        foot(),
    ),
    layout(
      'type="secHead"',
      'Kapitel',
      place('type="title"', [60, 250, 1100, 150]) + place('type="body" idx="1"', [60, 420, 1100, 60]),
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
    ),
  ]
  const light = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'
  const masterOf = (at: number): string => `slideMasters/slideMaster${String(at)}.xml`
  const layouts = [...coverLayouts, ...contentLayouts]
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('ppt/presentation.xml', 'presentationml.template.main')}${[1, 2].map((at) => override(`ppt/${masterOf(at)}`, 'presentationml.slideMaster') + override(`ppt/theme/theme${String(at)}.xml`, 'theme')).join('')}${layouts.map((_, at) => override(`ppt/slideLayouts/slideLayout${String(at + 1)}.xml`, 'presentationml.slideLayout')).join('')}${override('ppt/slides/slide1.xml', 'presentationml.slide')}${override('ppt/viewProps.xml', 'presentationml.viewProps')}${override('docProps/custom.xml', 'custom-properties')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': relations(
      ['rId1', 'officeDocument', 'ppt/presentation.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
      ['rId3', 'custom-properties', 'docProps/custom.xml'],
    ),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Karin Kommunikatör</dc:creator></cp:coreProperties>`,
    'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label_Enabled"><vt:lpwstr>true</vt:lpwstr></property></Properties>`,
    'ppt/presentation.xml': `${HEAD}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/><p:sldMasterId id="2147483660" r:id="rId2"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="300" r:id="rId3"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Exempel" id="{A1B2C3D4-0000-4000-8000-000000000001}"><p14:sldIdLst><p14:sldId id="300"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ['rId1', 'slideMaster', masterOf(1)],
      ['rId2', 'slideMaster', masterOf(2)],
      ['rId3', 'slide', 'slides/slide1.xml'],
      ['rId4', 'theme', 'theme/theme1.xml'],
      ['rId5', 'viewProps', 'viewProps.xml'],
    ),
    'ppt/viewProps.xml': `${HEAD}<p:viewPr ${NAMESPACES}><p:outlineViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:outlineViewPr></p:viewPr>`,
    [`ppt/${masterOf(1)}`]: master(light, place('type="title"', [60, 60, 1200, 100]), 2, 2147483648),
    [`ppt/${masterOf(2)}`]: master(
      light,
      place('type="title"', [60, 40, 1200, 90]) + place('type="body" idx="1"', [60, 150, 1200, 530]) + foot(),
      4,
      2147483660,
    ),
    'ppt/theme/theme1.xml': theme(
      'Omslag',
      ['003B4A', '8A1538', '5B6770', 'A05A00', '2E6B34', '5C3B8C'],
      'Verdana',
      'Verdana',
    ),
    // The second colour is too pale, the fourth like the first.
    'ppt/theme/theme2.xml': theme(
      'Innehåll',
      ['00677F', 'FFE9A8', '8A1538', '006A80', '3D7A2A', 'C4530A'],
      'Georgia',
      'Verdana',
    ),
    'ppt/slides/slide1.xml': `${HEAD}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${GROUP}${place('type="title"', null, EXAMPLE_TEXT)}</p:spTree></p:cSld></p:sld>`,
    'ppt/slides/_rels/slide1.xml.rels': relations(
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout4.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'ppt/media/image1.png': PIXEL,
    'ppt/media/image2.png': PIXEL,
  }
  for (const [at, text] of layouts.entries()) {
    const own = masterOf(at < coverLayouts.length ? 1 : 2)
    parts[`ppt/slideLayouts/slideLayout${String(at + 1)}.xml`] = text
    parts[`ppt/slideLayouts/_rels/slideLayout${String(at + 1)}.xml.rels`] = relations(
      ['rId1', 'slideMaster', `../${own}`],
      ...(at === 3
        ? ([
            ['rId8', 'image', '../media/image2.png'],
            ['rId9', 'hyperlink', 'https://example.org/spar', ' TargetMode="External"'],
          ] as const)
        : []),
    )
  }
  for (const [at, from, count] of [
    [1, 1, 2],
    [2, 3, 4],
  ] as const)
    parts[`ppt/slideMasters/_rels/slideMaster${String(at)}.xml.rels`] = relations(
      ...Array.from(
        { length: count },
        (_, i) =>
          [
            `rId${String(i + 1)}`,
            'slideLayout',
            `../slideLayouts/slideLayout${String(from + i)}.xml`,
          ] as const,
      ),
      ['rId20', 'theme', `../theme/theme${String(at)}.xml`],
    )
  return parts
}

/** A package of parts. */
export const packParts = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ) as Zippable,
  )

/** The template of an invented organisation, as a `.potx`. */
export const corporateTemplate = (): Uint8Array => packParts(templateParts())
