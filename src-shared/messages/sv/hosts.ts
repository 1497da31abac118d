/** Words of the hosts: native menu and dialogs, the browser host's pages, lines that `npm start` prints. */
export const hosts = {
  productName: 'Regionkikaren',
  start: {
    electronMissing: (command: string) =>
      `Electrons program saknas, så Regionkikaren öppnas i din webbläsare i stället. Installera det med: ${command}`,
    electronFailed:
      'Electron gick inte att starta eller avslutades direkt. Regionkikaren öppnas i din webbläsare i stället.',
    address: (address: string) => `Regionkikaren finns på ${address}`,
    howToStop: 'Avsluta med Ctrl+C.',
    openFailed: 'Webbläsaren gick inte att öppna. Öppna adressen själv.',
    openYourself:
      'Om webbläsaren inte visar Regionkikaren kan du öppna adressen själv. Den gäller en gång, i tio minuter.',
    portTaken: (port: number) =>
      `Port ${port} är upptagen. Välj en annan med --port eller utelämna --port, så väljs en ledig.`,
    notBuilt: 'Fönstrets filer saknas. Kör npm run build och försök igen.',
  },
  page: {
    signInTitle: 'Öppna Regionkikaren från startadressen',
    signInText:
      'Regionkikaren visas bara för den som startade programmet. Öppna adressen som skrevs ut när programmet startade.',
    usedTitle: 'Adressen går inte att använda längre',
    usedText:
      'Startadressen gäller en gång, i en webbläsare, och i tio minuter. Använd den flik som redan är öppen, eller avsluta programmet med Ctrl+C och starta det igen för att få en ny adress.',
    refusedTitle: 'Anropet avvisades',
    refusedText:
      'Anropet kom inte från Regionkikarens egen sida. Inget har lämnats ut. Öppna adressen som skrevs ut när programmet startade.',
    notFoundTitle: 'Sidan finns inte',
    notFoundText: 'Det finns ingen sida på den här adressen. Gå till startsidan.',
    methodTitle: 'Anropet stöds inte',
    methodText: 'Den här adressen kan bara läsas. Gå till startsidan.',
    failedTitle: 'Något gick fel',
    failedText: 'Sidan kunde inte läsas. Ladda om den, eller starta om programmet.',
    home: 'Till startsidan',
    goOn: 'Gå till Regionkikaren',
  },
  call: {
    notSignedIn: 'Fönstret har tappat kontakten med programmet.',
    notSignedInNext: 'Starta om programmet och öppna adressen som skrivs ut.',
    refused: 'Anropet kom inte från Regionkikarens egen sida och avvisades.',
    refusedNext: 'Öppna adressen som skrevs ut när programmet startade.',
    tooLarge: (megabytes: number) => `Filen är större än ${megabytes} MB, som är det största som tas emot.`,
    tooLargeNext: 'Välj en mindre fil. Det som redan var laddat finns kvar.',
    callTooLarge: (size: string) =>
      `Det som skulle sparas eller visas är större än ${size}, som är det största som tas emot.`,
    callTooLargeNext: 'Dela upp rapporten eller välj färre saker åt gången. Inget har ändrats.',
    unreadable: 'Anropet gick inte att läsa.',
    unreadableNext: 'Ladda om sidan och försök igen.',
    internal: 'Något gick fel i programmet.',
    internalNext: 'Försök igen. Starta om programmet om felet återkommer. Dina data är orörda.',
  },
  dialog: {
    pickTitle: 'Öppna datafil',
    folderTitle: 'Välj delad mapp',
    saveTitle: 'Spara som',
    readableFiles: 'Filer som kan öppnas',
    datasetFiles: 'Regionkikarens datafiler',
    reportFiles: 'Regionkikarens rapporter',
    ownFiles: 'Regionkikarens egna vyer',
    pictureFiles: 'Bilder',
    pdfFiles: 'PDF-dokument',
    slideFiles: 'PowerPoint-presentationer',
    workbookFiles: 'Excel-arbetsböcker',
    tableFiles: 'Tabeller',
    allFiles: 'Alla filer',
    startFailedTitle: 'Regionkikaren kunde inte starta',
    startFailedText:
      'Programmets egna filer gick inte att läsa. Installera om programmet. Dina data är orörda.',
  },
  /** When the window's page cannot be shown. */
  window: {
    diedTitle: 'Regionkikarens fönster har slutat fungera',
    diedText:
      'Det har hänt två gånger på kort tid. Dina data är orörda. Försök igen, så börjar fönstret om från startsidan. Händer det ändå: stäng andra program så att minnet räcker, eller starta om datorn.',
    failedTitle: 'Regionkikarens fönster gick inte att visa',
    failedText:
      'Programmets egna filer gick inte att läsa. Dina data är orörda. Försök igen. Hjälper det inte: avsluta och installera om programmet.',
    emptyTitle: 'Regionkikarens fönster är fortfarande tomt',
    emptyText:
      'Det har tagit längre tid än vanligt. Datorn kan vara långsam just nu, eller så har ett virusskydd tagit undan någon av programmets filer. Dina data är orörda. Vänta en stund eller försök igen. Hjälper det inte: avsluta och installera om programmet.',
    retry: 'Försök igen',
    wait: 'Vänta',
    quit: 'Avsluta',
  },
  /** What else can stand in the way of the program or happen to it. */
  trouble: {
    lockedTitle: 'Regionkikaren är redan igång men svarar inte',
    lockedText:
      'Programmet kan ha hängt sig, eller vara öppet på en annan dator där du är inloggad. Avsluta det där, eller i Windows med Aktivitetshanteraren (Ctrl+Skift+Esc), och starta sedan Regionkikaren igen. Dina data är orörda.',
    unexpectedTitle: 'Något oväntat hände i Regionkikaren',
    unexpectedText:
      'Dina data är orörda. Du kan fortsätta arbeta. Om något inte fungerar som det ska: avsluta och starta programmet igen. Vad som hände står i loggen, under Hjälp → Visa logg.',
    unexpectedStartText:
      'Programmet kunde inte starta. Dina data är orörda. Starta det igen. Händer det ändå: starta om datorn eller installera om programmet.',
    serverTitle: (server: string) => `Vill du öppna en fil från ${server}?`,
    serverText: (file: string) =>
      `${file} ligger på en annan dator i nätverket. Öppna filen bara om du känner igen den datorn: den får veta vem du är inloggad som.`,
    leave: 'Öppna inte',
    open: 'Öppna',
    goOn: 'Fortsätt',
    quit: 'Avsluta',
  },
  menu: {
    file: 'Arkiv',
    openDataset: 'Öppna datafil …',
    exportPicture: 'Exportera …',
    print: 'Skriv ut …',
    quit: 'Avsluta',
    close: 'Stäng',
    edit: 'Redigera',
    undo: 'Ångra',
    redo: 'Gör om',
    cut: 'Klipp ut',
    copy: 'Kopiera',
    paste: 'Klistra in',
    selectAll: 'Markera allt',
    view: 'Visa',
    table: 'Tabell',
    zoomIn: 'Zooma in',
    zoomOut: 'Zooma ut',
    resetZoom: 'Verklig storlek',
    fullScreen: 'Helskärm',
    help: 'Hjälp',
    shortcuts: 'Kortkommandon och hjälp',
    showLog: 'Visa logg',
    about: 'Om Regionkikaren',
    hide: 'Göm Regionkikaren',
    hideOthers: 'Göm övriga',
    unhide: 'Visa alla',
    services: 'Tjänster',
  },
}
