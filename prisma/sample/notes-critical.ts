import type { Notes } from './bands';

/** Further ones on what stops the business when it fails: several units have something to say about it. */
export const CRITICAL_NOTES: readonly Notes[] = [
  {
    'crm.order-handling': {
      low: 'Open orders are counted on Fridays. Between Fridays nobody knows how many there are.',
      middle:
        'Order status is visible to the customer. The promised date is a fixed seven days, whatever the product.',
    },
    'crm.billing-and-collections-management': {
      low: 'Bills go out when the one person who starts the run is in.',
      middle:
        'First bill after a change of tariff is wrong often enough that we call the customer beforehand.',
      high: 'Every complaint about a bill is traced to its cause. The share of corrected bills has halved in two years.',
    },
    'smo.service-problem-management': {
      low: 'Problems are closed when the alarm is gone. The same voicemail fault came back four times.',
      middle:
        'Service impact is known within the hour for voice and data. For television we ask on social media.',
    },
    'rmo.resource-trouble-management': {
      low: 'The supplier tells us about faults in its own systems, if it is asked.',
      middle:
        'Tickets are routed by domain and followed to the end. Half of them change hands twice before work starts.',
    },
    'erm.business-continuity-management': {
      middle:
        'Our plan is up to date and has never been exercised. The fallback site was booked for training last year.',
    },
    'erm.security-management': {
      middle: 'Yearly access review is done. Accounts of partners who left are found there and not before.',
    },
    'serm.regulatory-management': {
      middle: 'We answer the regulator on time. Evidence is gathered again from the start for each request.',
    },
  },
  {
    'crm.order-handling': {
      middle: 'Manual checks were added after the billing errors in spring and never removed.',
    },
    'crm.billing-and-collections-management': {
      middle: 'Collections follow fixed steps. Whether a call or a letter works better, we have not tried.',
    },
    'smo.service-problem-management': {
      middle: 'We take part in the reviews after major incidents. Our own smaller ones are not reviewed.',
    },
    'rmo.resource-trouble-management': {
      middle: 'Faults reach the network desk by phone and by form. The form is better, the phone is used.',
    },
    'erm.business-continuity-management': {
      middle:
        'Call centre can move to home work in two hours; that was shown in the storm. Shops have no plan.',
    },
    'erm.security-management': {
      middle: 'Everybody takes the phishing training. Test mails are still opened by one in eight.',
    },
  },
];
