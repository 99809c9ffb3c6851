<%@ page session="false" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<i:layout drop="true" titleKey="mine.title" tab="mine" styles="copy-field visibility my-images my-albums zoom" scripts="mine zoom" wide="true">
<jsp:attribute name="head"><meta name="robots" content="noindex"></jsp:attribute>
<jsp:body>
<noscript><h1>${text['mine.title']}</h1><p>${text['mine.no_script']}</p></noscript>
<i:my-images whole="true"/>
<i:my-albums/>
<i:zoom/>
</jsp:body>
</i:layout>
