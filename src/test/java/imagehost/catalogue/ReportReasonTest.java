package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportReasonTest {
	@Test
	void knowsEachReasonOfAReportByItsCode() {
		assertThat(ReportReason.values()).allSatisfy(
				reason -> assertThat(ReportReason.ofCode(reason.code())).hasValue(reason));
		assertThat(ReportReason.ILLEGAL.code()).isEqualTo("illegal");
		assertThat(ReportReason.ofCode("ILLEGAL")).isEmpty();
	}
}
