<%@ tag body-content="scriptless" %>
<%@ attribute name="titleKey" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<html><title>${text[titleKey]}</title><jsp:doBody/></html>
