import { type RuleTest } from '../../knowledge/programmes/criterion.js';
import { type Circumstances } from './circumstances.js';
import {
  testAgreement,
  testAmount,
  testDestination,
  testExportConcentration,
  testExportExperience,
  testExportGrowth,
  testExportValue,
  testPriorSupport,
} from './export-tests.js';
import {
  testArrears,
  testCertification,
  testEmployees,
  testFact,
  testFirmAge,
  testIndustry,
  testMoney,
  testProduct,
  testPurpose,
  testRegion,
  testSize,
} from './firm-tests.js';
import { all, any, not, type Verdict, verdictOf } from './verdict.js';

/** Holds a test against a firm on a day, in Kleene's logic: a group is unknown only where the unknown parts decide. */
export function evaluateTest(test: RuleTest, circumstances: Circumstances): Verdict {
  const { firm, today, agreements, programme, criterion } = circumstances;
  switch (test.on) {
    case 'all':
      return all(test.of.map((part) => evaluateTest(part, circumstances)));
    case 'any':
      return any(test.of.map((part) => evaluateTest(part, circumstances)));
    case 'not':
      return not(evaluateTest(test.test, circumstances));
    case 'size':
      return testSize(test, firm);
    case 'employees':
      return testEmployees(test, firm);
    case 'sales':
      return testMoney(test, firm.sales, firm.wonPerDollar);
    case 'firm-age':
      return testFirmAge(test, firm, today);
    case 'region':
      return testRegion(test, firm);
    case 'industry':
      return testIndustry(test, firm);
    case 'product':
      return testProduct(test, firm);
    case 'export-experience':
      return testExportExperience(test, firm);
    case 'export-value':
      return testExportValue(test, firm, today);
    case 'export-growth':
      return testExportGrowth(test, firm, today);
    case 'export-concentration':
      return testExportConcentration(test, firm);
    case 'destination':
      return testDestination(test, firm);
    case 'agreement':
      return testAgreement(test, firm, agreements);
    case 'certification':
      return testCertification(test, firm, today);
    case 'prior-support':
      return testPriorSupport(test, firm, today, programme);
    case 'no-arrears':
      return testArrears(test, firm);
    case 'purpose':
      return testPurpose(test, firm);
    case 'fact':
      return testFact(test, firm);
    case 'amount':
      return testAmount(test, firm);
    case 'confirmation':
      return verdictOf(firm.confirmed?.[`${programme}/${criterion}`]);
  }
}
