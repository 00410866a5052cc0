import type { Notes } from './bands';

/** On Enterprise Management. */
export const ENTERPRISE_NOTES: Notes = {
  'sep.strategic-business-planning': {
    middle:
      'Plan is cascaded to units in December. In our unit it is read once and then replaced by the budget.',
    high: 'Strategy goals are linked to the portfolio; every project names the goal it serves or is not funded.',
  },
  'sep.business-development': {
    low: 'Ideas come from whoever meets somebody at a fair.',
    middle: 'Pipeline of ventures with a stage gate. Two of seven were stopped, which is new for us.',
  },
  'sep.enterprise-architecture-management': {
    low: 'The target architecture is a poster. Projects decide on their own.',
    middle:
      'Architecture board meets every second week. It sees projects after the vendor is chosen, which is too late.',
  },
  'sep.group-enterprise-management': {
    middle: 'Reporting to the group is on time. Shared services are not measured.',
  },
  'erm.business-continuity-management': {
    low: 'Continuity plan is from before the data centre move.',
    middle:
      'Plans are current for the ten critical services. The exercise last year found that the call tree was out of date.',
    high: 'Two unannounced exercises a year, results go to the board, actions closed within 60 days.',
  },
  'erm.security-management': {
    low: 'Patching depends on the person. The audit found servers without an owner.',
    middle:
      'Security operations run around the clock through a partner. Our own network elements are not connected to it yet.',
    high: 'Vulnerability age is tracked with limits per class; nothing critical was older than nine days this year.',
  },
  'erm.fraud-management': {
    low: 'Fraud is found in the bill run, that is to say a month late.',
    middle: 'Alerts for international revenue share work. SIM swap fraud is handled case by case.',
    high: 'Losses are under 0.05 % of revenue, and rules are tuned each week.',
  },
  'erm.audit-management': {
    middle: 'Findings are tracked. A third of them is overdue, mostly access rights.',
    high: 'Audit plan follows the risk register; overdue findings go to the board automatically.',
  },
  'erm.insurance-management': {
    middle: 'Policies are reviewed with the broker every year. Cyber cover was added last time.',
  },
  'eem.process-management-and-support': {
    low: 'Process maps were drawn by consultants and do not show how we work.',
    middle: 'Every core process has an owner and a page. Owners have no time set aside for it.',
    high: 'Owners review measures monthly, and changes are tried in one region before all.',
  },
  'eem.enterprise-quality-management': {
    middle: 'Certified, and the certificate is real for operations. In product work it is mostly paper.',
  },
  'eem.program-and-project-management': {
    low: 'Priorities change with the loudest voice. Four projects claim the same test team.',
    middle:
      'One portfolio list with dates. Benefits are promised in the business case and never looked at again.',
    high: 'Delivery dates are forecast from our own history. Last year 8 of 10 landed in the forecast window.',
  },
  'eem.enterprise-performance-assessment': {
    low: 'We report 60 indicators upwards and steer by none of them.',
    middle:
      'Scorecard is discussed monthly. Definitions differ between units, so comparisons start with an argument.',
  },
  'eem.facilities-management-and-support': {
    middle:
      'Energy per site is known. Air-conditioning failures are still the top cause of site outages in July.',
    high: 'Energy and cooling are forecast per site; the summer outages are gone.',
  },
  'krm.knowledge-management': {
    low: 'When our most experienced colleague retired, half of what we knew left too. Nothing has changed since.',
    middle:
      'Wissensdatenbank ist gepflegt, aber nur im Betrieb. Produkt und Vertrieb schreiben nichts hinein.',
    high: 'Articles have owners and expiry dates; search success is measured.',
  },
  'krm.research-management': {
    low: 'One university project, kept alive by one manager.',
    middle: 'Two research partners with yearly goals. Results seldom reach a product.',
  },
  'krm.technology-scanning': {
    low: 'We hear about new technology from vendors, when they want to sell it.',
    middle: 'Technology radar twice a year. It has no link to the investment plan.',
  },
  'fam.financial-management': {
    middle: 'Month-end takes eight working days. Cost per product is estimated with a key from years ago.',
    high: 'Close in four days, rolling forecast within 2 %. Product margin is available to every product manager.',
  },
  'fam.asset-management': {
    low: 'The asset register and the network inventory differ by thousands of cards.',
    middle: 'Yearly count of network assets. Customer devices in the field are not counted.',
    high: 'Register is reconciled with the network every week; write-offs are forecast.',
  },
  'fam.procurement-management': {
    middle:
      'Les achats suivent le processus au-dessus de 10 000 euros. En dessous, chaque équipe fait comme elle veut.',
    high: 'Savings and supplier risk are reported per category, and the next tenders are chosen from them.',
  },
  'serm.corporate-communications-and-image-management': {
    low: 'During the big outage, press heard from us after five hours. The text was written on the spot.',
    middle: 'Crisis texts are prepared and approved. Regional media are not on the list.',
  },
  'serm.community-relations-management': {
    low: 'We meet the town councils when they refuse a mast.',
    middle: 'Yearly round of talks in the regions where we build. Promises made there are kept in a list.',
  },
  'serm.shareholder-relations-management': {
    high: 'Questions from investors are logged, answered within two days and reviewed each quarter.',
  },
  'serm.regulatory-management': {
    middle: 'Deadlines are in a shared calendar. Product people learn of new rules through rumours first.',
    high: 'Every new rule gets an impact sheet within ten days; the universal service report went out early.',
  },
  'serm.legal-management': {
    low: 'Contracts are stored by the person who negotiated them.',
    middle: 'Contract database since last year. Old contracts are being scanned, around 60 % done.',
  },
  'serm.board-and-shares-securities-management': {
    middle: 'Board papers are on time. Decisions are tracked in minutes only.',
  },
  'hrm.hr-policies-and-practices': {
    middle:
      'Policies are published and known. The on-call rules differ between two sites for no good reason.',
    high: 'Policies are tested in a yearly survey, and the three weakest are rewritten with staff.',
  },
  'hrm.organization-development': {
    low: 'Third reorganisation in four years. Roles are still being explained.',
    middle: 'Changes now come with a plan and a named sponsor. Nobody checks afterwards if it worked.',
  },
  'hrm.workforce-strategy': {
    low: 'A third of the field force retires within six years. There is no plan for it.',
    middle:
      'Skills forecast exists for network roles. Data and security roles are filled when somebody leaves.',
  },
  'hrm.workforce-development': {
    low: 'There is training for whoever asks loudly enough.',
    middle: 'Pięć dni szkoleń na osobę rocznie i większość się odbywa. Nikt nie mierzy, co dają.',
    high: 'Skill gaps per team are known and training closes them; cross-training cut escalations by a fifth.',
  },
  'hrm.employee-and-labor-relations-management': {
    middle:
      'Las reuniones con los representantes son mensuales y tienen acta. Los turnos de guardia siguen sin acuerdo.',
    high: 'Works council sees changes before they are decided. No dispute went to arbitration in three years.',
  },
};
