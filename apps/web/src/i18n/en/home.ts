export default {
  title: 'Customs questions, answered with their sources',
  lead: 'We look through reviewed consultation records and show which record and which article of law an answer rests on, and as of when. If we don’t know, we say so.',
  question: {
    label: 'What would you like to know?',
    placeholder: 'e.g. Do I pay tax on $180 shoes from the US?',
    hint: 'Say what the goods are, their price and where they come from. Leave out identity and telephone numbers.',
  },
  starters: {
    title: 'Questions people ask',
    unavailable: 'The example questions could not be loaded. You can still ask your own above.',
  },
  services: {
    title: 'Four services',
    lead: 'All four gates are open. Go in where you need to.',
    ask: {
      name: 'Clearance questions',
      text: 'Overseas purchases, travellers’ goods, import and export, duty and tax, free trade agreements. Ask in everyday words; we answer from reviewed records and ask back when it matters.',
      action: 'Ask a question',
    },
    hs: {
      name: 'HS code prediction',
      text: 'Paste a line from an invoice or a shop page and see the likely HS codes, how sure each one is, why, and similar past rulings.',
      action: 'Find an HS code',
    },
    support: {
      name: 'Export support',
      text: 'Say what you make and what you lack, and see the programmes you qualify for, criterion by criterion, and what is still unknown.',
      action: 'Find support',
    },
    map: {
      name: 'Customs data map',
      text: 'See which data arise at which stage of clearance, their fields and sources, who may have them and how to ask.',
      action: 'Find data',
    },
    officers: 'A link to risk analysis for customs officers will come later, behind a login of its own.',
  },
  method: {
    title: 'How an answer is made',
    find: {
      title: 'Found in the records',
      text: 'We look for the reviewed consultation record closest to what you mean. Nothing is made up.',
    },
    check: {
      title: 'Checked before it is given',
      text: 'Where the evidence falls short we ask back, or say that we don’t know and whom to ask.',
    },
    show: {
      title: 'Shown with its sources',
      text: 'The records and articles used, and the date they hold for, are there to open under every answer.',
    },
  },
} as const;
