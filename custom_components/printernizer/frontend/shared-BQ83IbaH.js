var e=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function t(e){return e}var n=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new e(this.context,this.host,this.t,this.subscribe))}};function r({context:e,subscribe:t}){return(r,i)=>{typeof i==`object`?i.addInitializer((function(){new n(this,{context:e,callback:e=>{r.set.call(this,e)},subscribe:t})})):r.constructor.addInitializer((r=>{new n(r,{context:e,callback:e=>{r[i]=e},subscribe:t})}))}}var i=globalThis,a=i.ShadowRoot&&(i.ShadyCSS===void 0||i.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,o=Symbol(),s=/* @__PURE__ */ new WeakMap,c=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==o)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(a&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=s.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&s.set(t,e))}return e}toString(){return this.cssText}},l=e=>new c(typeof e==`string`?e:e+``,void 0,o),u=(e,...t)=>new c(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,o),d=(e,t)=>{if(a)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=i.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},f=a?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return l(t)})(e):e,{is:p,defineProperty:m,getOwnPropertyDescriptor:ee,getOwnPropertyNames:te,getOwnPropertySymbols:ne,getPrototypeOf:re}=Object,ie=globalThis,ae=ie.trustedTypes,oe=ae?ae.emptyScript:``,se=ie.reactiveElementPolyfillSupport,ce=(e,t)=>e,le={toAttribute(e,t){switch(t){case Boolean:e=e?oe:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},ue=(e,t)=>!p(e,t),de={attribute:!0,type:String,converter:le,reflect:!1,useDefault:!1,hasChanged:ue};Symbol.metadata??=Symbol(`metadata`),ie.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var h=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=de){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&m(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=ee(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??de}static _$Ei(){if(this.hasOwnProperty(ce(`elementProperties`)))return;let e=re(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(ce(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(ce(`properties`))){let e=this.properties,t=[...te(e),...ne(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(f(e))}else e!==void 0&&t.push(f(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return d(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?le:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?le:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??ue)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};h.elementStyles=[],h.shadowRootOptions={mode:`open`},h[ce(`elementProperties`)]=/* @__PURE__ */ new Map,h[ce(`finalized`)]=/* @__PURE__ */ new Map,se?.({ReactiveElement:h}),(ie.reactiveElementVersions??=[]).push(`2.1.2`);var fe=globalThis,pe=e=>e,me=fe.trustedTypes,he=me?me.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,ge=`$lit$`,g=`lit$${Math.random().toFixed(9).slice(2)}$`,_e=`?`+g,ve=`<${_e}>`,_=document,ye=()=>_.createComment(``),be=e=>e===null||typeof e!=`object`&&typeof e!=`function`,xe=Array.isArray,Se=e=>xe(e)||typeof e?.[Symbol.iterator]==`function`,Ce=`[ 	
\f\r]`,we=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Te=/-->/g,Ee=/>/g,v=RegExp(`>|${Ce}(?:([^\\s"'>=/]+)(${Ce}*=${Ce}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),De=/'/g,Oe=/"/g,ke=/^(?:script|style|textarea|title)$/i,Ae=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),y=Ae(1),je=Ae(2),b=Symbol.for(`lit-noChange`),x=Symbol.for(`lit-nothing`),Me=/* @__PURE__ */ new WeakMap,S=_.createTreeWalker(_,129);function Ne(e,t){if(!xe(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return he===void 0?t:he.createHTML(t)}var Pe=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=we;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===we?c[1]===`!--`?o=Te:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=v):(ke.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=v):o=Ee:o===v?c[0]===`>`?(o=i??we,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?v:c[3]===`"`?Oe:De):o===Oe||o===De?o=v:o===Te||o===Ee?o=we:(o=v,i=void 0);let d=o===v&&e[t+1].startsWith(`/>`)?` `:``;a+=o===we?n+ve:l>=0?(r.push(s),n.slice(0,l)+ge+n.slice(l)+g+d):n+g+(l===-2?t:d)}return[Ne(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Fe=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Pe(t,n);if(this.el=e.createElement(l,r),S.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=S.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(ge)){let t=u[o++],n=i.getAttribute(e).split(g),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?ze:r[1]===`?`?Be:r[1]===`@`?Ve:Re}),i.removeAttribute(e)}else e.startsWith(g)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(ke.test(i.tagName)){let e=i.textContent.split(g),t=e.length-1;if(t>0){i.textContent=me?me.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],ye()),S.nextNode(),c.push({type:2,index:++a});i.append(e[t],ye())}}}else if(i.nodeType===8){if(i.data===_e)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(g,e+1))!==-1;)c.push({type:7,index:a}),e+=g.length-1}}a++}}static createElement(e,t){let n=_.createElement(`template`);return n.innerHTML=e,n}};function C(e,t,n=e,r){if(t===b)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=be(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=C(e,i._$AS(e,t.values),i,r)),t}var Ie=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??_).importNode(t,!0);S.currentNode=r;let i=S.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Le(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new He(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=S.nextNode(),a++)}return S.currentNode=_,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Le=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=x,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=C(this,e,t),be(e)?e===x||e==null||e===``?(this._$AH!==x&&this._$AR(),this._$AH=x):e!==this._$AH&&e!==b&&this._(e):e._$litType$===void 0?e.nodeType===void 0?Se(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==x&&be(this._$AH)?this._$AA.nextSibling.data=e:this.T(_.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Fe.createElement(Ne(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Ie(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Me.get(e.strings);return t===void 0&&Me.set(e.strings,t=new Fe(e)),t}k(t){xe(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(ye()),this.O(ye()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=pe(e).nextSibling;pe(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Re=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=x,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=x}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=C(this,e,t,0),a=!be(e)||e!==this._$AH&&e!==b,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=C(this,r[n+o],t,o),s===b&&(s=this._$AH[o]),a||=!be(s)||s!==this._$AH[o],s===x?e=x:e!==x&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===x?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},ze=class extends Re{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===x?void 0:e}},Be=class extends Re{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==x)}},Ve=class extends Re{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=C(this,e,t,0)??x)===b)return;let n=this._$AH,r=e===x&&n!==x||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==x&&(n===x||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},He=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){C(this,e)}},Ue={M:ge,P:g,A:_e,C:1,L:Pe,R:Ie,D:Se,V:C,I:Le,H:Re,N:Be,U:Ve,B:ze,F:He},We=fe.litHtmlPolyfillSupport;We?.(Fe,Le),(fe.litHtmlVersions??=[]).push(`3.3.3`);var Ge=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Le(t.insertBefore(ye(),e),e,void 0,n??{})}return i._$AI(e),i},Ke=globalThis,w=class extends h{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ge(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return b}};w._$litElement$=!0,w.finalized=!0,Ke.litElementHydrateSupport?.({LitElement:w});var qe=Ke.litElementPolyfillSupport;qe?.({LitElement:w}),(Ke.litElementVersions??=[]).push(`4.2.2`);var Je={attribute:!0,type:String,converter:le,reflect:!1,hasChanged:ue},Ye=(e=Je,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=/* @__PURE__ */ new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function T(e){return(t,n)=>typeof n==`object`?Ye(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function E(e){return T({...e,state:!0,attribute:!1})}var Xe=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function D(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Xe(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Xe(n,r,{get(){return a(this)}})}}var Ze;function Qe(e){return(t,n)=>Xe(t,n,{get(){return(this.renderRoot??(Ze??=document.createDocumentFragment())).querySelectorAll(e)}})}var $e=t(Symbol(`printernizer-api`));function et(e){let{ask:t,follow:n}=e,r=()=>({language:e.language()});return{subscribePrinters:e=>n(`printers/subscribe`,e,r()),sendPrinterAction:(e,n)=>t(`printers/command`,{entry_id:e,action:n}),cameraStream:t=>{let n=e.attributeOf(t,`access_token`);if(typeof n==`string`)return e.url(`/api/camera_proxy_stream/${t}?token=${encodeURIComponent(n)}`)},listFiles:({isPinned:e,isDescending:n,...r},i,a)=>t(`files/list`,{...r,is_pinned:e||null,is_descending:n,limit:i,after:a}),fileFacets:()=>t(`files/facets`),getFile:e=>t(`files/get`,{file_id:e}),updateFile:(e,n)=>t(`files/update`,{file_id:e,...n}),deleteFiles:e=>t(`files/delete`,{file_ids:e}),uploadFile:(t,n)=>e.send(`/api/printernizer/upload?${new URLSearchParams({name:t.name,language:e.language()})}`,t,n),browse:(e,n)=>t(`files/browse`,{entry_id:e,path:n}),fetchFromPrinter:(e,n)=>t(`files/download`,{entry_id:e,path:n}),sendToPrinter:(e,n,r)=>t(`files/send`,{file_id:e,entry_id:n,overwrite:r}),deleteOnPrinter:(e,n)=>t(`files/delete_on_printer`,{entry_id:e,path:n}),subscribeLedger:e=>n(`ledger/subscribe`,e),subscribeTransfers:e=>n(`files/transfers`,e,r()),cancelTransfer:e=>t(`files/cancel`,{transfer_id:e}),clearTransfers:()=>t(`files/clear_transfers`),printOptions:(n,r,i)=>t(`files/print_options`,{entry_id:n,...tt(r),...i===null?{}:{plate:i},language:e.language()}),print:({entryId:e,source:n,plate:r,slots:i,flags:a})=>t(`files/print`,{entry_id:e,...tt(n),plate:r,slots:i,flags:a}),getSettings:()=>t(`settings/get`),updateSettings:(e,n)=>t(`settings/update`,{[e]:n}),errorText:e.errorText,onConnected:e.onConnected,onDisconnected:e.onDisconnected}}function tt(e){return`fileId`in e?{file_id:e.fileId}:{path:e.path}}var nt=class extends Error{constructor(e,t){super(t),this.status=e}};function rt(e,t,n,r){let i=new XMLHttpRequest,a=new AbortController;return{done:(async()=>{let o=await t();if(a.signal.aborted)throw new DOMException(`cancelled`,`AbortError`);return new Promise((t,a)=>{i.upload.onprogress=e=>{r(e.loaded)},i.onload=()=>{let e=it(i.responseText);i.status>=200&&i.status<300?t(e):a(new nt(i.status,at(e)))},i.onerror=()=>{a(new nt(0,``))},i.onabort=()=>{a(new DOMException(`cancelled`,`AbortError`))},i.open(`PUT`,e),i.setRequestHeader(`Authorization`,`Bearer ${o}`),i.setRequestHeader(`Content-Type`,`application/octet-stream`),i.send(n)})})(),cancel:()=>{a.abort(),i.abort()}}}function it(e){try{return JSON.parse(e)}catch{return e}}function at(e){return typeof e==`object`&&e&&`message`in e?String(e.message):``}var ot=t(Symbol(`printernizer-connection`)),st=`printernizer`;function ct(e){let t=t=>n=>{let{connection:r}=e();return r.addEventListener(t,n),()=>{r.removeEventListener(t,n)}};return{ask:(t,n={})=>e().callWS({type:`${st}/${t}`,...n}),askHome:(t,n={})=>e().callWS({type:t,...n}),follow:(t,n,r={})=>e().connection.subscribeMessage(n,{type:`${st}/${t}`,...r},{resubscribe:!1}),followHome:(t,n,r={})=>e().connection.subscribeMessage(n,{type:t,...r}),language:()=>e().language,timeZone:()=>e().config.time_zone,url:t=>e().hassUrl(t),attributeOf:(t,n)=>e().states[t]?.attributes[n],send:(t,n,r)=>rt(e().hassUrl(t),()=>lt(e()),n,r),errorText:t=>ut(e(),t),onConnected:t(`ready`),onDisconnected:t(`disconnected`)}}async function lt({auth:e}){return e.expired&&await e.refreshAccessToken(),e.accessToken}async function ut(e,t){if(!dt(t))return;let{translation_domain:n,translation_key:r}=t;if(n&&r){let i=(await e.loadBackendTranslation?.(`exceptions`,n)??e.localize)(`component.${n}.exceptions.${r}.message`,t.translation_placeholders??{});if(i)return i}return t.message}function dt(e){return typeof e==`object`&&!!e&&`code`in e&&`message`in e}var ft={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},pt=e=>(...t)=>({_$litDirective$:e,values:t}),mt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},ht=pt(class extends mt{constructor(e){if(super(e),e.type!==ft.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=/* @__PURE__ */ new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return b}}),O=e=>e??x;function k(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var A=u`
  :host {
    font-size: 14px;
    line-height: 20px;
    color: var(--pz-text);
    font-variant-numeric: tabular-nums;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  ha-icon {
    --mdc-icon-size: 18px;
    flex: none;
  }
  .muted {
    color: var(--pz-muted);
  }
  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--pz-printing);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`,gt=u`
  .tone-printing {
    --tone: var(--pz-printing);
  }
  .tone-warning {
    --tone: var(--pz-warning);
  }
  .tone-error {
    --tone: var(--pz-error);
  }
  .tone-success {
    --tone: var(--pz-success);
  }
  .tone-muted {
    --tone: var(--pz-idle);
  }
`,_t=u`
  .sign {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    max-width: 100%;
    vertical-align: bottom;
  }
  .sign svg {
    flex: none;
    width: 18px;
    height: 18px;
    fill: none;
    stroke: var(--pz-surface);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sign circle {
    fill: var(--tone);
    stroke: none;
  }
`,vt=u`
  input:not([type]),
  input[type="text"],
  input[type="search"],
  input[type="number"],
  input[type="date"],
  input[type="time"],
  input[type="datetime-local"],
  select,
  textarea {
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font: inherit;
    color: var(--pz-text);
    background: var(--pz-surface);
  }
  ::placeholder {
    color: var(--pz-muted);
    opacity: 1;
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      calc(100% - 17px) 50%,
      calc(100% - 12px) 50%;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:dir(rtl) {
    background-position:
      12px 50%,
      17px 50%;
  }
  textarea {
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
  }
  :is(input, select, textarea):disabled {
    opacity: 0.6;
  }
`,yt=u`
  .card {
    padding: 16px;
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .card > h2,
  .card > h3 {
    margin-bottom: 12px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }
`;function j(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var M=class extends w{constructor(...e){super(...e),this.variant=`tonal`,this.disabled=!1}static{this.shadowRootOptions={...w.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[A,u`
      :host {
        display: inline-flex;
      }
      button,
      a {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-height: 36px;
        padding: 0 14px 0 10px;
        border: 0;
        border-radius: 18px;
        font: inherit;
        font-weight: 500;
        color: var(--pz-text);
        background: var(--pz-tint);
        cursor: pointer;
        white-space: nowrap;
        text-decoration: none;
        transition: background-color 150ms;
      }
      button:hover,
      a:hover,
      button[aria-pressed="true"],
      button[aria-expanded="true"] {
        background: var(--pz-tint-hover);
      }
      button:disabled {
        opacity: 0.5;
        cursor: default;
      }
      .plain {
        background: none;
      }
      .filled {
        color: var(--text-primary-color, var(--pz-surface));
        background: var(--pz-printing);
      }
      .filled:hover {
        background: color-mix(in srgb, var(--pz-printing) 88%, var(--pz-text));
      }
      .danger {
        background: color-mix(in srgb, var(--pz-error) 16%, transparent);
      }
      .danger:hover {
        background: color-mix(in srgb, var(--pz-error) 26%, transparent);
      }
      .danger ha-icon {
        color: var(--pz-error);
      }
      .icon-only {
        width: 36px;
        padding: 0;
      }
      @media (pointer: coarse) {
        button,
        a {
          min-height: 40px;
          border-radius: 20px;
        }
        .icon-only {
          width: 40px;
        }
      }
    `]}render(){return this.href!==void 0&&!this.disabled?y`<a
        class=${ht(this._classes)}
        href=${this.href}
        download=${O(this.download)}
        aria-label=${O(this.label)}
        title=${O(this.text?void 0:this.label)}
        >${this._content()}</a
      >`:y`<button
      type="button"
      class=${ht(this._classes)}
      ?disabled=${this.disabled}
      aria-label=${O(this.label)}
      title=${O(this.text?void 0:this.label)}
      aria-pressed=${O(this.pressed)}
      aria-haspopup=${this.popup===void 0?x:`menu`}
      aria-expanded=${O(this.popup)}
    >
      ${this._content()}
    </button>`}get _classes(){return{[this.variant]:!0,"icon-only":!this.text}}_content(){return y`${this.icon?y`<ha-icon .icon=${this.icon}></ha-icon>`:x}
    ${this.text?y`<span>${this.text}</span>`:x}`}};j([T()],M.prototype,`icon`,void 0),j([T()],M.prototype,`text`,void 0),j([T()],M.prototype,`label`,void 0),j([T()],M.prototype,`variant`,void 0),j([T({type:Boolean,reflect:!0})],M.prototype,`disabled`,void 0),j([T()],M.prototype,`href`,void 0),j([T()],M.prototype,`download`,void 0),j([T({attribute:!1})],M.prototype,`pressed`,void 0),j([T({attribute:!1})],M.prototype,`popup`,void 0),M=j([k(`printernizer-button`)],M);var bt={de:()=>import(`./de-jV6dgB_W.js`),en:()=>import(`./en-LZ1mvaj8.js`)},xt=class{constructor(e,t){this._texts=t,this._plurals=new Intl.PluralRules(e)}text(e,t={}){return this._texts[e].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}counted(e,t,n=t){let r=this._plurals.select(t)===`one`?`one`:`other`;return this.text(`${e}.${r}`,{count:n})}};async function St(e){let t=e.split(`-`)[0]??``,n=t in bt?t:`en`;return new xt(n,(await(bt[n]??(()=>import(`./en-LZ1mvaj8.js`)))()).default)}var Ct=`\xA0`,wt=60,Tt=3600,Et=24*Tt,Dt=[`byte`,`kilobyte`,`megabyte`,`gigabyte`,`terabyte`];function Ot(e){switch(e.number_format){case`comma_decimal`:return`en-US`;case`decimal_comma`:return`de`;case`quote_decimal`:return`de-CH`;case`space_comma`:return`fr`;case`system`:return;case`language`:case`none`:return e.language}}function kt(e){return new Intl.DateTimeFormat(e,{hour:`numeric`}).resolvedOptions().hour12??!1}var At=class{constructor(e,t,n){this._texts=n,this._numbers=/* @__PURE__ */ new Map,this._numberLocale=Ot(e),this._useGrouping=e.number_format!==`none`;let r=e.time_format===`system`?void 0:e.language,i=e.time_format===`12`||e.time_format!==`24`&&kt(r),a=e.time_zone===`server`?{timeZone:t}:{};this.timeZone=a.timeZone;let o={...a,...i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,hourCycle:`h23`},minute:`2-digit`};this._time=new Intl.DateTimeFormat(r,o),this._weekdayTime=new Intl.DateTimeFormat(r,{...o,weekday:`short`}),this._dateTime=new Intl.DateTimeFormat(r,{...o,day:`numeric`,month:`short`});let s={day:`numeric`,month:`short`,year:`numeric`};this._date=new Intl.DateTimeFormat(r,{...a,...s}),this._localDate=new Intl.DateTimeFormat(r,{...o,...s,timeZone:`UTC`}),this._shortDay=new Intl.DateTimeFormat(r,{...a,day:`numeric`,month:`short`});let c={timeZone:`UTC`};this._month=new Intl.DateTimeFormat(r,{...c,month:`long`,year:`numeric`}),this._shortMonthYear=new Intl.DateTimeFormat(r,{...c,month:`short`,year:`2-digit`}),this._shortMonth=new Intl.DateTimeFormat(r,{...c,month:`short`}),this._weekday=new Intl.DateTimeFormat(r,{...c,weekday:`short`});let l=i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,minute:`2-digit`,hourCycle:`h23`};this._hour=new Intl.DateTimeFormat(r,{...c,...l}),this.decimal=this.number(.5,1).includes(`,`)?`,`:`.`,this._day=new Intl.DateTimeFormat(`en-CA`,{...a,year:`numeric`,month:`2-digit`,day:`2-digit`})}number(e,t=0){return this._number({maximumFractionDigits:t}).format(e)}percent(e){return this._number({style:`percent`,maximumFractionDigits:0}).format(e/100)}degrees(e){return`${this.number(e)}°`}celsius(e){return`${this.number(e)}${Ct}°C`}bytes(e){let t=e<1e3?0:Math.min(Math.floor(Math.log10(e)/3),Dt.length-1),n=e/1e3**t,r=t===0||n>=100?0:1,i=Dt[t]??`byte`;return this._unbroken(this._number({style:`unit`,unit:i,maximumFractionDigits:r}).format(n))}rate(e){return`${this.bytes(e)}/s`}grams(e){let t=+(Number(e)<10),n=this._number({style:`unit`,unit:`gram`,maximumFractionDigits:t});return this._unbroken(n.format(e))}weight(e){let t=Number(e)/1e3;if(Math.abs(t)<1)return this.grams(e);let n=+(Math.abs(t)<100);return this._unbroken(this._number({style:`unit`,unit:`kilogram`,maximumFractionDigits:n}).format(t))}hours(e){let t=e/Tt,n=+(Math.abs(t)<10);return this._unbroken(this._number({style:`unit`,unit:`hour`,maximumFractionDigits:n}).format(t))}change(e){return this._number({style:`percent`,maximumFractionDigits:1,signDisplay:`exceptZero`}).format(e/100)}measure(e,t){return`${this._number({maximumFractionDigits:2}).format(e)}${Ct}${t}`}date(e){return this._date.format(new Date(e))}shortDay(e){return this._shortDay.format(e)}time(e){return this._time.format(e)}dayTime(e){return this._dateTime.format(e)}month(e){return this._month.format(jt(e))}shortMonth(e,t=!1){return(t?this._shortMonthYear:this._shortMonth).format(jt(e))}weekday(e){return this._weekday.format(Date.UTC(2024,0,1+e))}hour(e){return this._hour.format(e*Tt*1e3)}foreignMoment(e){let t=/* @__PURE__ */ new Date(`${e.replace(/(Z|[+-]\d\d:?\d\d)$/,``)}Z`);return Number.isNaN(t.getTime())?e:this._localDate.format(t)}money(e,t,n){let r=n===void 0?{}:{minimumFractionDigits:n,maximumFractionDigits:n};return this._number({style:`currency`,currency:t,...r}).format(e)}price(e,t){return this._number({style:`currency`,currency:t,maximumFractionDigits:4}).format(e)}currencySymbol(e){return this._number({style:`currency`,currency:e}).formatToParts(0).find(({type:e})=>e===`currency`)?.value??e}today(e=Date.now()){return this._day.format(e)}duration(e){if(e<wt)return this._join(`duration.less`,{});let t=Math.ceil(e/wt);if(t<60)return this._join(`duration.minutes`,{minutes:t});let n=Math.floor(t/60);if(e>=Et){let t=Math.floor(e/Et);return this._join(`duration.days`,{days:t,hours:Math.floor(e%Et/Tt)})}return t%60==0?this._join(`duration.hours_only`,{hours:n}):this._join(`duration.hours`,{hours:n,minutes:t%60})}moment(e,t){let n=new Date(e);return this._day.format(n)===this._day.format(t)?this._time.format(n):(Math.abs(n.getTime()-t)<6*Et*1e3?this._weekdayTime:this._dateTime).format(n)}_unbroken(e){return e.replaceAll(` `,Ct)}_join(e,t){return this._unbroken(this._texts.text(e,t))}_number(e){let t=JSON.stringify(e),n=this._numbers.get(t);return n||(n=new Intl.NumberFormat(this._numberLocale,{...e,useGrouping:this._useGrouping}),this._numbers.set(t,n)),n}};function jt(e){return Date.UTC(Math.floor(e/100),e%100-1)}var Mt=t(Symbol(`printernizer-i18n`));function Nt(e){let{language:t,number_format:n,time_format:r,time_zone:i}=e.locale;return[e.language,t,n,r,i,e.config.time_zone,e.config.currency].join(`|`)}function Pt(e,t){return{texts:t,currency:e.config.currency??`EUR`,formats:new At(e.locale,e.config.time_zone,t),backend:(t,n)=>e.localize(`component.printernizer.${t}`,n)||void 0}}var N=class extends w{text(e,t){return this.i18n.texts.text(e,t)}counted(e,t){return this.i18n.texts.counted(e,t,this.i18n.formats.number(t))}shouldUpdate(){return this.i18n!==void 0}};j([r({context:Mt,subscribe:!0}),T({attribute:!1})],N.prototype,`i18n`,void 0);var Ft=[`this_month`,`last_month`,`this_year`,`last_year`,`twelve_months`,`five_years`];function It(e,t){let n=new Intl.DateTimeFormat(`en-US`,{timeZone:t,year:`numeric`,month:`numeric`}).formatToParts(e),r=e=>Number(n.find(t=>t.type===e)?.value);return r(`year`)*100+r(`month`)}function P(e,t){let n=Math.floor(e/100)*12+e%100-1+t;return Math.floor(n/12)*100+n%12+1}function Lt({since:e,until:t}){return(Math.floor(t/100)-Math.floor(e/100))*12+t%100-e%100+1}function Rt(e){return Array.from({length:Math.max(0,Lt(e))},(t,n)=>P(e.since,n))}function zt(e,t){if(typeof e!=`string`)return e;let n=Math.floor(t/100);switch(e){case`this_month`:return{since:t,until:t};case`last_month`:return{since:P(t,-1),until:P(t,-1)};case`this_year`:return{since:n*100+1,until:t};case`last_year`:return{since:(n-1)*100+1,until:(n-1)*100+12};case`twelve_months`:return{since:P(t,-11),until:t};case`five_years`:return{since:P(t,-59),until:t}}}function Bt(e){let t=Lt(e);return{since:P(e.since,-t),until:P(e.since,-1)}}function Vt(e){let t=/^(\d{4})-(\d{2})$/.exec(e??``);if(!t)return;let[n,r]=[Number(t[1]),Number(t[2])];return n>=1970&&r>=1&&r<=12?n*100+r:void 0}function Ht(e){return`${Math.floor(e/100)}-${String(e%100).padStart(2,`0`)}`}function Ut(e){return`${Ht(e)}-01`}var Wt=50;function F(e,t){return[e,t]}function I(e,t){let n=e.getAll(t).filter(e=>e!==``&&e.length<=200);return[...new Set(n)].slice(0,Wt)}function Gt(e){return(e.get(`q`)??``).slice(0,200)}function L(e,t,n){return e.find(e=>e===t)??n}function Kt(e,t){let n=new URLSearchParams(t).toString();return n?`${e}?${n}`:e}var qt=`twelve_months`,Jt={page:`analytics`,period:qt,printers:[]};function Yt(e,t){return{page:`analytics`,period:Xt(t),printers:I(t,`printer`)}}function Xt(e){let t=Vt(e.get(`from`)),n=Vt(e.get(`to`));if(t!==void 0&&n!==void 0){let e=Lt({since:t,until:n});if(e>=1&&e<=240)return{since:t,until:n}}return Ft.find(t=>t===e.get(`period`))??qt}function Zt({period:e,printers:t},n){return Kt(n,[...Qt(e),...t.map(e=>F(`printer`,e))])}function Qt(e){return typeof e==`string`?e===qt?[]:[F(`period`,e)]:[F(`from`,Ht(e.since)),F(`to`,Ht(e.until))]}var $t=[`cards`,`cameras`,`plan`],en=[`name`,`state`,`end`],tn=[`none`,`area`,`state`],nn={page:`fleet`,query:{layout:`cards`,sort:`name`,grouping:`none`,isWall:!1}};function rn(e,t){let n=nn.query;return{page:`fleet`,query:{layout:L($t,t.get(`view`),n.layout),sort:L(en,t.get(`sort`),n.sort),grouping:L(tn,t.get(`group`),n.grouping),isWall:t.get(`wall`)===`1`}}}function an({query:e},t){let n=nn.query;return Kt(t,[...e.layout===n.layout?[]:[F(`view`,e.layout)],...e.sort===n.sort?[]:[F(`sort`,e.sort)],...e.grouping===n.grouping?[]:[F(`group`,e.grouping)],...e.isWall?[F(`wall`,`1`)]:[]])}var on=[`print`,`model`,`timelapse`,`photo`,`image`,`log`,`firmware`,`other`],sn=[`added`,`name`,`size`,`printed`],cn=[`name`,`modified`,`size`],ln={text:``,kinds:[],printers:[],materials:[],tags:[],isPinned:!1,sort:`added`,isDescending:!0},un={page:`files`,section:`library`,query:{filter:ln,layout:`grid`}},dn={text:``,sort:`name`,isDescending:!1},fn=/^[0-9a-f]{64}$/;function pn(e,t=`/`,n=dn){return{page:`files`,section:`storage`,entryId:e,path:t,query:n}}function mn(e){return{page:`files`,section:`file`,fileId:e}}function hn([e,t,...n],r){return e===`library`&&t&&fn.test(t)?mn(t):e===`printer`&&t?pn(t,`/${n.filter(Boolean).join(`/`)}`,yn(r)):{page:`files`,section:`library`,query:gn(r)}}function gn(e){let t=I(e,`kind`).filter(e=>on.includes(e)),n=L(sn,e.get(`sort`),ln.sort);return{filter:{text:Gt(e),kinds:t,printers:I(e,`printer`),materials:I(e,`material`),tags:I(e,`tag`),isPinned:e.get(`pinned`)===`1`,sort:n,isDescending:e.has(`order`)?e.get(`order`)===`desc`:_n(n)},layout:e.get(`view`)===`table`?`table`:`grid`}}function _n(e){return e!==`name`}function vn({filter:e,layout:t}){return[...e.text?[F(`q`,e.text)]:[],...e.kinds.map(e=>F(`kind`,e)),...e.printers.map(e=>F(`printer`,e)),...e.materials.map(e=>F(`material`,e)),...e.tags.map(e=>F(`tag`,e)),...e.isPinned?[F(`pinned`,`1`)]:[],...xn(e,ln.sort),...t===`table`?[F(`view`,`table`)]:[]]}function yn(e){let t=L(cn,e.get(`sort`),dn.sort);return{text:Gt(e),sort:t,isDescending:e.has(`order`)?e.get(`order`)===`desc`:_n(t)}}function bn(e){return[...e.text?[F(`q`,e.text)]:[],...xn(e,dn.sort)]}function xn({sort:e,isDescending:t},n){return[...e===n?[]:[F(`sort`,e)],...t===_n(e)?[]:[F(`order`,t?`desc`:`asc`)]]}function Sn(e,t){switch(e.section){case`library`:return Kt(t,vn(e.query));case`file`:return`${t}/library/${e.fileId}`;case`storage`:return Kt(`${t}/printer/${[e.entryId,...e.path.split(`/`).filter(Boolean)].map(encodeURIComponent).join(`/`)}`,bn(e.query))}}var Cn=[`today`,`week`,`this_month`,`last_month`,`this_year`,`last_year`],wn=864e5,Tn=/^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/,En=/^(\d{4})-(\d\d)$/,Dn=/^\d{4}$/;function On(e){return Cn.includes(e)}function kn(e){return e!==null&&An(e,0)?e:``}function An(e,t,n){let r=Fn(t,n),[i=0,a=0]=r.split(`-`).map(Number);if(On(e))return{today:()=>({first:r,last:r}),week:()=>({first:Ln(r,-6),last:r}),this_month:()=>zn(i,a),last_month:()=>zn(i,a-1),this_year:()=>Bn(i),last_year:()=>Bn(i-1)}[e]();let[,o,s]=Tn.exec(e)??[];if(o!==void 0&&s!==void 0)return Rn(o)&&Rn(s)&&o<=s?{first:o,last:s}:void 0;let[,c,l]=En.exec(e)??[];return l===void 0?Dn.test(e)?Bn(Number(e)):void 0:Number(l)>=1&&Number(l)<=12?zn(Number(c),Number(l)):void 0}function jn(e,t,n){let r=An(e,t,n);return r&&{since:Mn(r.first,n),until:Mn(Ln(r.last,1),n)}}function Mn(e,t){return Nn(`${e}T00:00`,t)}function Nn(e,t){if(t===void 0)return new Date(e).toISOString();let n=Date.parse(`${e}Z`),r=n-In(n,t);return new Date(n-In(r,t)).toISOString()}function Pn(e,t){let n=t===void 0?-new Date(e).getTimezoneOffset()*6e4:In(e,t);return new Date(e+n).toISOString().slice(0,16)}function Fn(e,t){return new Intl.DateTimeFormat(`en-CA`,{year:`numeric`,month:`2-digit`,day:`2-digit`,...t?{timeZone:t}:{}}).format(e)}function In(e,t){let n={year:`numeric`,month:`numeric`,day:`numeric`},r={hour:`numeric`,minute:`numeric`,second:`numeric`,hourCycle:`h23`},i=new Intl.DateTimeFormat(`en-US`,{...n,...r,timeZone:t}),a=new Map(i.formatToParts(e).map(({type:e,value:t})=>[e,Number(t)])),o=e=>a.get(e)??0,s=[o(`hour`),o(`minute`),o(`second`)];return Date.UTC(o(`year`),o(`month`)-1,o(`day`),...s)-e}function Ln(e,t){return new Date(Date.parse(e)+t*wn).toISOString().slice(0,10)}function Rn(e){let t=Date.parse(e);return!Number.isNaN(t)&&new Date(t).toISOString().startsWith(e)}function zn(e,t){let n=(t,n)=>new Date(Date.UTC(e,t,n)).toISOString().slice(0,10);return{first:n(t-1,1),last:n(t,0)}}function Bn(e){return{first:`${e}-01-01`,last:`${e}-12-31`}}var Vn=[`finished`,`failed`,`cancelled`,`unknown`],Hn=[`adhesion`,`clog`,`warping`,`layer_shift`,`spaghetti`,`filament`,`power`,`firmware`,`model`,`operation`,`quality`],Un=[`business`,`private`,`unclassified`],Wn=[`draft`,`final`,`reversed`],Gn=[`date`,`cost`,`duration`,`name`],Kn={text:``,period:``,printers:[],results:[],isOpen:!1,files:[],materials:[],failures:[],classifications:[],states:[],customers:[],orders:[],months:[]},qn={sort:`date`,isDescending:!0},Jn=Qn({}),Yn=/^[0-9a-f]{64}$/,Xn=/^[1-9][0-9]{0,14}$/,Zn=/^20[0-9]{2}(0[1-9]|1[0-2])$/;function Qn(e,t=qn){return{page:`jobs`,section:`list`,filter:{...Kn,...e},order:t}}function $n(e){return{page:`jobs`,section:`job`,jobId:e}}function er(e){return e!==`name`}function tr([e=``],t){return Xn.test(e)?$n(Number(e)):nr(t)}function nr(e){let t=(t,n)=>I(e,t).filter(e=>n.includes(e)),n=(t,n)=>I(e,t).filter(e=>n.test(e)).map(Number),r=e.get(`sort`)??``,i=L(Gn,r.replace(/^-/,``),qn.sort);return Qn({text:Gt(e),period:kn(e.get(`period`)),printers:I(e,`printer`),results:t(`result`,Vn),isOpen:e.get(`open`)===`1`,files:I(e,`file`).filter(e=>Yn.test(e)),materials:I(e,`material`),failures:t(`failure`,Hn),classifications:t(`class`,Un),states:t(`state`,Wn),customers:n(`customer`,Xn),orders:n(`order`,Xn),months:n(`month`,Zn)},r?{sort:i,isDescending:r.startsWith(`-`)}:qn)}function rr(e,t){return e.section===`job`?`${t}/${e.jobId}`:Kt(t,ir(e))}function ir({filter:e,order:t}){let n=(e,t)=>t.map(t=>F(e,String(t))),r=t.sort===qn.sort&&t.isDescending===qn.isDescending;return[...e.text?[F(`q`,e.text)]:[],...e.period?[F(`period`,e.period)]:[],...n(`printer`,e.printers),...n(`result`,e.results),...e.isOpen?[F(`open`,`1`)]:[],...n(`file`,e.files),...n(`material`,e.materials),...n(`failure`,e.failures),...n(`class`,e.classifications),...n(`state`,e.states),...n(`customer`,e.customers),...n(`order`,e.orders),...n(`month`,e.months),...r?[]:[F(`sort`,`${t.isDescending?`-`:``}${t.sort}`)]]}function ar({isOpen:e,period:t,text:n,...r}){return e||t!==``||n!==``||Object.values(r).some(e=>e.length>0)}var or=/^[A-Za-z0-9_-]{1,64}$/;function sr([e=``]){return{page:`printer`,entryId:or.test(e)?e:``}}function cr({entryId:e},t){return e?`${t}/${encodeURIComponent(e)}`:t}function lr(e){return{page:`printer`,entryId:e}}var ur=[`shop`,`costs`,`rules`,`library`,`privacy`,`system`],dr={page:`settings`,section:`shop`};function fr([e]){return{page:`settings`,section:ur.find(t=>t===e)??dr.section}}function pr({section:e},t){return e===dr.section?t:`${t}/${e}`}var mr=`/printernizer`,hr={fleet:{read:rn,write:an},files:{read:hn,write:Sn},jobs:{read:tr,write:rr},analytics:{read:Yt,write:Zt},printer:{read:sr,write:cr},settings:{read:fr,write:pr}};function gr(e,t=``){if(e!==`/printernizer`&&!e.startsWith(`/printernizer/`))return;let[n=``,...r]=e.slice(14).split(`/`).map(br),{read:i}=yr(n)?hr[n]:hr.fleet;return i(r,new URLSearchParams(t))}function _r(e){let{write:t}=hr[e.page];return t(e,`${mr}/${e.page}`)}function vr(e,t){let n=e=>_r(e).split(`?`)[0];return n(e)===n(t)}function yr(e){return Object.hasOwn(hr,e)}function br(e){try{return decodeURIComponent(e)}catch{return e}}var xr=class extends w{constructor(...e){super(...e),this.icon=``,this.heading=``,this.text=``}static{this.styles=[A,u`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
        max-width: 480px;
        margin: 0 auto;
        padding: 48px 16px;
        text-align: center;
        overflow-wrap: anywhere;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 72px;
        height: 72px;
        margin-bottom: 8px;
        border-radius: 50%;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      .mark ha-icon {
        --mdc-icon-size: 36px;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-top: 12px;
      }
    `]}render(){return y`
      <div class="mark"><ha-icon .icon=${this.icon}></ha-icon></div>
      <h2>${this.heading}</h2>
      ${this.text?y`<p class="muted">${this.text}</p>`:x}
      <slot></slot>
    `}};j([T()],xr.prototype,`icon`,void 0),j([T()],xr.prototype,`heading`,void 0),j([T()],xr.prototype,`text`,void 0),xr=j([k(`printernizer-notice`)],xr);function Sr(e,{replace:t=!1}={}){t?history.replaceState(history.state,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}var R=class{constructor(e){this._state=e,this._listeners=/* @__PURE__ */ new Set}get state(){return this._state}subscribe(e){return this._listeners.add(e),()=>{this._listeners.delete(e)}}replace(e){if(e!==this._state){this._state=e;for(let e of[...this._listeners])e()}}},Cr=class{constructor(e,t){this._host=e,this.store=t,e.addController(this)}get state(){return this.store.state}hostConnected(){this._unsubscribe=this.store.subscribe(()=>{this._host.requestUpdate()})}hostDisconnected(){this._unsubscribe?.()}},wr=5e3,z=new class extends R{constructor(e=Date.now){super(e()),this._now=e,this._offset=0,this._watchers=0}get now(){return this._now()+this._offset}set(e){let t=Date.parse(e);Number.isNaN(t)||(this._offset=t-this._now(),this.replace(this.now))}subscribe(e){let t=super.subscribe(e);return this._watchers+=1,this._timer??=setInterval(()=>{this.replace(this.now)},wr),()=>{t(),--this._watchers,this._watchers>0||(clearInterval(this._timer),this._timer=void 0)}}},Tr=1e3,Er=3e4;function Dr(e,t){let n=[],r=0,i;function a(e){clearTimeout(i),r+=1;let o=r,s=()=>o===r;t.subscribe(e=>{s()&&t.take(e)}).then(e=>{let t=()=>void e().catch(()=>void 0);s()?n.push(t):t()},()=>{s()&&(t.failed(),i=setTimeout(()=>{a(Math.min(e*2,Er))},e))})}return n.push(e.onConnected(()=>{a(Tr)}),e.onDisconnected(()=>{r+=1,clearTimeout(i),t.lost()})),a(Tr),()=>{r+=1,clearTimeout(i);for(let e of n.splice(0))e()}}var Or=class extends R{constructor(e,t){super({phase:`loading`,hasFailed:!1,printers:/* @__PURE__ */ new Map}),this._api=e,this._clock=t}start(){return Dr(this._api,{subscribe:e=>this._api.subscribePrinters(e),take:e=>{this._take(e)},failed:()=>{this.replace({...this.state,hasFailed:!0})},lost:()=>{this.state.phase===`live`&&this.replace({...this.state,phase:`stale`})}})}_take(e){switch(e.type){case`list`:this._clock.set(e.time),this.replace({phase:`live`,hasFailed:!1,printers:new Map(e.printers.map(e=>[e.entry_id,e]))});break;case`added`:this._put(e.printer.entry_id,e.printer);break;case`changed`:{let t=this.state.printers.get(e.entry_id);t&&this._put(e.entry_id,{...t,...e.changes});break}case`removed`:{let t=new Map(this.state.printers);t.delete(e.entry_id),this.replace({...this.state,printers:t})}}}_put(e,t){this.replace({...this.state,printers:new Map(this.state.printers).set(e,t)})}},kr=t(Symbol(`printernizer-fleet`)),Ar=()=>gr(location.pathname,location.search),jr=class extends R{constructor(){super(Ar()??nn),this._path=``}start(){let e=()=>{this._take()};return window.addEventListener(`popstate`,e),window.addEventListener(`location-changed`,e),e(),()=>{window.removeEventListener(`popstate`,e),window.removeEventListener(`location-changed`,e)}}_take(){let e=Ar();e&&this._path!==_r(e)&&(this._path=_r(e),this.replace(e))}};function Mr(e){let t=Ar();Sr(_r(e),{replace:t!==void 0&&vr(t,e)})}var Nr=/* @__PURE__ */ new Set([`done`,`failed`,`cancelled`]);function Pr({state:e}){return Nr.has(e)}var Fr=class extends R{constructor(e){super({list:[],changes:0}),this._api=e}start(){return Dr(this._api,{subscribe:e=>this._api.subscribeTransfers(e),take:e=>{this._take(e)},failed:()=>void 0,lost:()=>void 0})}cancel(e){return this._api.cancelTransfer(e)}async clear(){await this._api.clearTransfers(),this.replace({...this.state,list:this.state.list.filter(e=>!Pr(e))})}_take(e){let{changes:t,list:n}=this.state;switch(e.type){case`list`:this.replace({changes:t,list:e.transfers});break;case`changed`:{let{transfer:r}=e,i=n.some(({id:e})=>e===r.id);this.replace({changes:t,list:i?n.map(e=>e.id===r.id?r:e):[r,...n]});break}case`library`:this.replace({changes:t+1,list:n})}}},Ir=class extends R{constructor(){super({value:void 0,isLoading:!1,error:void 0}),this._attempt=0}async load(e,{forget:t=!1}={}){this._attempt+=1;let n=this._attempt;this.replace({value:t?void 0:this.state.value,isLoading:!0,error:void 0});try{let t=await e();n===this._attempt&&this.replace({value:t,isLoading:!1,error:void 0})}catch(e){n===this._attempt&&this.replace({...this.state,isLoading:!1,error:e})}}reset(){this._attempt+=1,this.replace({value:void 0,isLoading:!1,error:void 0})}change(e){let{value:t}=this.state,n=t===void 0?void 0:e(t);n!==t&&this.replace({...this.state,value:n})}},Lr=2*1024**3,Rr=[`.3mf`,`.gcode`,`.gco`,`.gc`,`.g`,`.bgcode`,`.bgc`,`.stl`,`.obj`],zr=2,Br={0:`connection`,401:`unauthorized`,403:`unauthorized`,413:`too_large`,415:`wrong_type`,507:`no_space`};function Vr(e){let t=e.name.toLowerCase();return Rr.some(e=>t.endsWith(e))?e.size===0?`empty`:e.size>Lr?`too_large`:void 0:`wrong_type`}var Hr=class extends R{constructor(e){super({list:[],arrived:0}),this._api=e,this._last=0,this._files=/* @__PURE__ */ new Map,this._sendings=/* @__PURE__ */ new Map}add(e,t){let n=[...e].map(e=>{this._last+=1;let n=Vr(e);return n||this._files.set(this._last,e),{id:this._last,name:e.name,size:e.size,done:0,state:n?`failed`:`waiting`,problem:n,detail:``,entryId:t,fileId:void 0}});this.replace({...this.state,list:[...n.reverse(),...this.state.list]}),this._next()}cancel(e){let t=this.state.list.find(t=>t.id===e);!t||t.state!==`waiting`&&t.state!==`running`||(this._files.delete(e),this._change(e,{state:`cancelled`}),this._sendings.get(e)?.cancel())}retry(e){this._files.has(e)&&(this._change(e,{state:`waiting`,done:0,problem:void 0,detail:``}),this._next())}canRetry(e){return this._files.has(e)}clear(){let e=this.state.list.filter(({state:e})=>e===`waiting`||e===`running`);for(let{id:t}of this.state.list)e.some(e=>e.id===t)||this._files.delete(t);this.replace({...this.state,list:e})}_next(){let e=zr-this._sendings.size,t=this.state.list.filter(({state:e})=>e===`waiting`).reverse();for(let{id:n}of t.slice(0,Math.max(0,e)))this._send(n)}async _send(e){let t=this._files.get(e);if(!t)return;this._change(e,{state:`running`});let n=this._api.uploadFile(t,t=>{this._change(e,{done:t})});this._sendings.set(e,n);try{let r=await n.done;this._files.delete(e),this._change(e,{state:`done`,done:t.size,fileId:r.file_id}),this.replace({...this.state,arrived:this.state.arrived+1}),await this._passOn(e,r.file_id)}catch(t){this._fail(e,t)}finally{this._sendings.delete(e),this._next()}}async _passOn(e,t){let n=this.state.list.find(t=>t.id===e)?.entryId;if(n!==void 0)try{await this._api.sendToPrinter(t,n,!1)}catch(t){let n=await this._api.errorText(t)??``;this._change(e,{state:`failed`,problem:`not_sent`,detail:n})}}_fail(e,t){if(t instanceof DOMException&&t.name===`AbortError`){this._change(e,{state:`cancelled`});return}let n=t instanceof nt?Br[t.status]??`refused`:`connection`,r=t instanceof nt?t.message:``;this._change(e,{state:`failed`,problem:n,detail:r})}_change(e,t){let n=this.state.list.map(n=>n.id===e?{...n,...t}:n);this.replace({...this.state,list:n})}};async function Ur(e,t,n){if(dt(n)&&n.code===`unauthorized`)return t.text(`error.unauthorized`);let r=await e.errorText(n);return r?t.text(`error.failed`,{message:r}):t.text(`error.unknown`)}function B(e,t,n={}){e.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0,composed:!0}))}function Wr(e,t,n){B(e,`hass-notification`,{message:t,duration:8e3,dismissable:!0,...n?{action:n}:{}})}var V={preparing:{tone:`printing`,icon:`mdi:progress-wrench`,group:`printing`},printing:{tone:`printing`,icon:`mdi:printer-3d-nozzle`,group:`printing`},busy:{tone:`printing`,icon:`mdi:progress-clock`,group:`printing`},paused:{tone:`warning`,icon:`mdi:pause-circle`,group:`attention`},attention:{tone:`warning`,icon:`mdi:alert`,group:`attention`},error:{tone:`error`,icon:`mdi:alert-octagon`,group:`attention`},failed:{tone:`error`,icon:`mdi:close-circle`,group:`attention`},finished:{tone:`success`,icon:`mdi:check-circle`,group:`finished`},cancelled:{tone:`muted`,icon:`mdi:cancel`,group:`ready`},idle:{tone:`muted`,icon:`mdi:circle-outline`,group:`ready`},unknown:{tone:`muted`,icon:`mdi:help-circle-outline`,group:`ready`},unreachable:{tone:`muted`,icon:`mdi:link-off`,group:`unreachable`}},Gr=[`printing`,`attention`,`finished`,`ready`,`unreachable`],Kr={printing:V.printing,attention:V.attention,finished:V.finished,ready:V.idle,unreachable:V.unreachable};function qr(e){return e.connection===`connected`?e.status:`unreachable`}function Jr(e){return V[e]}function Yr(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{group:e}=Jr(qr(n));t.set(e,(t.get(e)??0)+1)}return new Map(Gr.flatMap(e=>{let n=t.get(e);return n?[[e,n]]:[]}))}function Xr(e,t){let{compare:n}=new Intl.Collator(t,{numeric:!0,sensitivity:`base`});return[...e].sort((e,t)=>n(e.name,t.name)||(e.entry_id<t.entry_id?-1:1))}var Zr=class extends N{constructor(...e){super(...e),this.heading=``,this.sheet=!1}static{this.styles=[A,u`
      dialog {
        flex-direction: column;
        width: min(600px, calc(100vw - 32px));
        max-height: calc(100dvh - 48px);
        padding: 0;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog[open] {
        display: flex;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      :host([sheet]) dialog {
        width: min(440px, 100vw);
        height: 100dvh;
        max-height: none;
        margin-inline-end: 0;
        border-radius: 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px 12px 8px 24px;
      }
      h2 {
        flex: 1;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .content {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        padding: 8px 24px 24px;
      }
      footer {
        padding: 12px 24px 20px;
        border-top: 1px solid var(--pz-line);
      }
      footer:not(:has(*)) {
        display: none;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      @media (max-width: 600px) {
        dialog,
        :host([sheet]) dialog {
          width: 100vw;
          max-width: none;
          height: fit-content;
          max-height: calc(100dvh - 24px);
          margin: auto 0 0;
          border-radius: 24px 24px 0 0;
        }
        header {
          padding-inline-start: 16px;
        }
        .content {
          padding-inline: 16px;
        }
        footer {
          padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
        }
      }
    `]}async show(){await this.updateComplete,this._dialog.open||this._dialog.showModal()}close(){this._dialog.close()}render(){return y`<dialog aria-labelledby="heading" @close=${this._closed} @click=${this._clicked}>
      <header>
        <h2 id="heading">${this.heading}</h2>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text(`dialog.close`)}
          @click=${this.close}
        ></printernizer-button>
      </header>
      <div class="content"><slot></slot></div>
      <footer>
        <div class="actions"><slot name="actions"></slot></div>
      </footer>
    </dialog>`}_clicked(e){e.composedPath()[0]===this._dialog&&this.close()}_closed(){B(this,`closed`)}};j([T()],Zr.prototype,`heading`,void 0),j([T({type:Boolean,reflect:!0})],Zr.prototype,`sheet`,void 0),j([D(`dialog`)],Zr.prototype,`_dialog`,void 0),Zr=j([k(`printernizer-dialog`)],Zr);async function Qr(e,t){e.renderRoot.append(t),await new Promise(e=>{t.addEventListener(`closed`,()=>{e()},{once:!0})}),t.remove()}var H=class extends w{constructor(...e){super(...e),this.source=``,this.label=``,this.icon=`mdi:cube-outline`,this._broken=``,this._drawn=``}static{this.styles=[A,u`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-idle);
        background: var(--pz-tint);
      }
      ha-icon {
        --mdc-icon-size: 32px;
      }
      ha-icon,
      img {
        grid-area: 1 / 1;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `]}render(){let e=this.source!==``&&this.source!==this._broken;return y`
      ${e&&this.source===this._drawn?x:y`<ha-icon .icon=${this.icon}></ha-icon>`}
      ${e?y`<img
              src=${this.source}
              alt=${this.label}
              loading="lazy"
              decoding="async"
              @load=${this._show}
              @error=${this._fail}
            />`:x}
    `}_show(){this._drawn=this.source}_fail(){this._broken=this.source}};j([T()],H.prototype,`source`,void 0),j([T()],H.prototype,`label`,void 0),j([T()],H.prototype,`icon`,void 0),j([E()],H.prototype,`_broken`,void 0),j([E()],H.prototype,`_drawn`,void 0),H=j([k(`printernizer-preview`)],H);var $r=class extends N{constructor(...e){super(...e),this.candidates=[],this.chosen=``}static{this.styles=[A,u`
      :host {
        display: block;
        max-height: 232px;
        overflow-y: auto;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
      }
      label {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        align-items: center;
        gap: 0 12px;
        min-height: 44px;
        padding: 6px 12px;
        cursor: pointer;
      }
      label + label {
        border-top: 1px solid var(--pz-line);
      }
      label:hover {
        background: var(--pz-tint);
      }
      .unable {
        cursor: default;
        background: none;
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-printing);
      }
      .unable .name {
        color: var(--pz-muted);
      }
      .reason {
        grid-column: 2;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `]}render(){return y`<div role="radiogroup" aria-label=${this.text(`print.printer`)}>
      ${this.candidates.map(e=>this._candidate(e))}
    </div>`}_candidate(e){let{entryId:t,model:n,name:r,state:i}=e,a=i===`able`,o=this._reason(e),s=n!==``&&!r.toLowerCase().includes(n.toLowerCase());return y`<label class=${ht({unable:!a})}>
      <input
        type="radio"
        name="printer"
        .value=${t}
        .checked=${t===this.chosen}
        ?disabled=${!a}
        @change=${()=>{B(this,`printer-chosen`,{entryId:t})}}
      />
      <span class="name ellipsis"
        >${r}${s?y`<span class="muted"> · ${n}</span>`:x}</span
      >
      ${o?y`<span class="reason">${o}</span>`:x}
    </label>`}_reason({reasons:e,state:t}){switch(t){case`able`:return``;case`checking`:return this.text(`print.checking`);case`offline`:return this.text(`status.unreachable`);case`unable`:case`failed`:return e.join(` `)||this.text(`print.not_checked`)}}};j([T({attribute:!1})],$r.prototype,`candidates`,void 0),j([T()],$r.prototype,`chosen`,void 0),$r=j([k(`printernizer-printer-choice`)],$r);var ei=`important`,ti=` !`+ei,ni=pt(class extends mt{constructor(e){if(super(e),e.type!==ft.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(ti);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?ei:``):n[e]=r}}return b}}),ri=/^[0-9A-F]{6}([0-9A-F]{2})?$/i;function ii(e){let t=e.filter(e=>ri.test(e)).map(e=>`#${e}`),[n]=t;if(n===void 0)return`transparent`;if(t.length===1)return n;let r=100/t.length;return`linear-gradient(90deg, ${t.map((e,t)=>`${e} ${t*r}% ${(t+1)*r}%`).join(`, `)})`}var U=class extends w{constructor(...e){super(...e),this.checked=!1,this.disabled=!1,this.label=``,this.detail=``}static{this.shadowRootOptions={...w.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[A,u`
      :host {
        display: block;
      }
      label {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 40px;
        cursor: pointer;
      }
      .words {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .detail {
        display: block;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      input {
        flex: none;
        appearance: none;
        width: 40px;
        height: 24px;
        margin: 0;
        padding: 3px;
        border-radius: 12px;
        background: var(--pz-ring);
        cursor: inherit;
        transition: background-color 150ms;
      }
      input::before {
        content: "";
        display: block;
        width: 18px;
        height: 18px;
        border-radius: 50%;
        background: var(--pz-surface);
        transition: translate 150ms;
      }
      input:checked {
        background: var(--pz-printing);
      }
      input:checked::before {
        translate: 16px;
      }
      input:checked:dir(rtl)::before {
        translate: -16px;
      }
      input:disabled {
        opacity: 0.5;
      }
    `]}render(){return y`<label>
      <span class="words"
        >${this.label}${this.detail?y`<span class="detail">${this.detail}</span>`:x}</span
      >
      <input
        type="checkbox"
        role="switch"
        .checked=${this.checked}
        ?disabled=${this.disabled}
        @change=${this._changed}
      />
    </label>`}_changed(){B(this,`switched`,{isOn:this._input.checked})}};j([T({type:Boolean})],U.prototype,`checked`,void 0),j([T({type:Boolean})],U.prototype,`disabled`,void 0),j([T()],U.prototype,`label`,void 0),j([T()],U.prototype,`detail`,void 0),j([D(`input`)],U.prototype,`_input`,void 0),U=j([k(`printernizer-switch`)],U);var{I:ai}=Ue,oi=e=>e,si=()=>document.createComment(``),ci=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new ai(r.insertBefore(si(),i),r.insertBefore(si(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=oi(e).nextSibling;oi(r).insertBefore(e,i),e=t}}}return n},W=(e,t,n=e)=>(e._$AI(t,n),e),li={},ui=(e,t=li)=>e._$AH=t,di=e=>e._$AH,fi=e=>{e._$AR(),e._$AA.remove()},pi=(e,t,n)=>{let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},mi=pt(class extends mt{constructor(e){if(super(e),e.type!==ft.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=di(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=W(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=W(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=W(i[d],a[m]),ci(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=W(i[f],a[p]),ci(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=pi(o,p,m),u=pi(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=ci(e,i[d]);W(t,a[p]),c[p]=t}else c[p]=W(n,a[p]),ci(e,i[d],n),i[t]=null;p++}else fi(i[f]),f--}else fi(i[d]),d++;for(;p<=m;){let t=ci(e,c[m+1]);W(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&fi(e)}return this.ut=o,ui(e,c),b}}),hi={folder:`mdi:folder`,model:`mdi:cube-outline`,print:`mdi:printer-3d-nozzle-outline`,timelapse:`mdi:movie-open-outline`,image:`mdi:image-outline`,photo:`mdi:camera-outline`,log:`mdi:text-box-outline`,firmware:`mdi:chip`,other:`mdi:file-outline`};function gi(e){return e.is_sliced||e.kind===`print`}function _i(e,{formats:t,texts:n}){let r=[];return e.grams===null?e.grams_estimated!==null&&r.push(n.text(`file.about`,{amount:t.grams(e.grams_estimated)})):r.push(t.grams(e.grams)),e.seconds===null?e.dimensions&&r.push(vi(e.dimensions,{formats:t})):r.push(t.duration(e.seconds)),r.join(` · `)}function vi(e,{formats:t}){return e.map((n,r)=>r===e.length-1?t.measure(n,`mm`):t.number(Number(n),1)).join(`\xA0× `)}function yi({done:e,size:t}){return t===null||t===0?null:Math.min(100,100*e/t)}var bi=class extends N{constructor(...e){super(...e),this.value=null,this.label=``,this.bare=!1}static{this.styles=[A,u`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .track {
        flex: 1;
        height: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: var(--pz-tint-hover);
      }
      .bar {
        height: 100%;
        border-radius: 4px;
        background: var(--tone);
        transition: inline-size 150ms ease-out;
      }
      .value {
        min-width: 40px;
        text-align: end;
        font-size: 16px;
        font-weight: 500;
      }
    `]}render(){let{value:e}=this,t=e===null?`–`:this.i18n.formats.percent(e);return y`
      <div
        class="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${e??x}
        aria-valuetext=${t}
      >
        <div class="bar" style=${ni({inlineSize:`${e??0}%`})}></div>
      </div>
      ${this.bare?x:y`<span class="value" aria-hidden="true">${t}</span>`}
    `}};j([T({attribute:!1})],bi.prototype,`value`,void 0),j([T()],bi.prototype,`label`,void 0),j([T({type:Boolean})],bi.prototype,`bare`,void 0),bi=j([k(`printernizer-progress`)],bi);var xi=/^[=+\-@\t\r]/,Si=/^-?\d+(\.\d+)?$/;function Ci(e,t){let n=t===`,`?`;`:`,`;return`\uFEFF${[e.heads,...e.rows.map(e=>e.map(e=>Ti(e,t)))].map(e=>e.map(e=>Ei(e,n)).join(n)).join(`\r
`)}\r\n`}function wi(e){return typeof e==`string`?e:e.text}function Ti(e,t){let n=typeof e==`string`?e:e.raw===void 0?e.text:String(e.raw??``);return Si.test(n)?n.replace(`.`,t):xi.test(n)?`'${n}`:n}function Ei(e,t){return[t,`"`,`
`,`\r`].some(t=>e.includes(t))?`"${e.replaceAll(`"`,`""`)}"`:e}function Di(e,t,n){let r=URL.createObjectURL(new Blob([t],{type:`${n};charset=utf-8`})),i=document.createElement(`a`);i.href=r,i.download=e,i.click(),setTimeout(()=>{URL.revokeObjectURL(r)},1e4)}var Oi=500,ki=class extends N{constructor(...e){super(...e),this.label=``}static{this.styles=[A,u`
      :host {
        display: block;
        max-height: 420px;
        overflow: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 6px 8px;
        border-bottom: 1px solid var(--pz-line);
        text-align: end;
        white-space: nowrap;
      }
      th:first-child,
      td:first-child {
        padding-inline-start: 0;
        text-align: start;
      }
      tbody th {
        font-weight: 400;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      thead th {
        position: sticky;
        top: 0;
        font-size: 12px;
        font-weight: 500;
        color: var(--pz-muted);
        background: var(--pz-surface);
      }
      p {
        padding: 8px 0;
        font-size: 12px;
      }
    `]}render(){let{heads:e=[],rows:t=[]}=this.table??{},n=t.length-Oi;return y`
      <table>
        <caption class="hidden">
          ${this.label}
        </caption>
        <thead>
          <tr>
            ${e.map(e=>y`<th scope="col">${e}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${t.slice(0,Oi).map(([e=``,...t])=>this._row(wi(e),t.map(wi)))}
        </tbody>
      </table>
      ${n>0?y`<p class="muted">${this.counted(`chart.more_rows`,n)}</p>`:``}
    `}_row(e,t){return y`<tr>
      <th scope="row">${e}</th>
      ${t.map(e=>y`<td>${e}</td>`)}
    </tr>`}};j([T({attribute:!1})],ki.prototype,`table`,void 0),j([T()],ki.prototype,`label`,void 0),ki=j([k(`printernizer-chart-table`)],ki);var G=class extends N{constructor(...e){super(...e),this.heading=``,this.detail=``,this.emptyText=``,this.fileName=`printernizer`,this.stale=!1,this.bare=!1,this._asTable=!1}static{this.styles=[A,yt,u`
      :host {
        display: block;
        min-width: 0;
      }
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      :host([bare]) .card {
        padding: 0;
        border: 0;
        background: none;
      }
      header {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        margin-bottom: 12px;
      }
      .title {
        flex: 1;
        min-width: 0;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      .detail {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .tools {
        display: flex;
        margin: -6px -6px -6px 0;
      }
      .tools:dir(rtl) {
        margin: -6px 0 -6px -6px;
      }
      .body {
        flex: 1;
      }
      .stale {
        opacity: 0.6;
      }
      .skeleton {
        height: var(--pz-chart-height, 240px);
        border-radius: 8px;
        background: var(--pz-tint);
      }
      .empty {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 12px;
        min-height: 120px;
        padding: 16px;
        text-align: center;
        color: var(--pz-muted);
      }
      .empty ha-icon {
        --mdc-icon-size: 28px;
      }
    `]}render(){return y`<section class="card" aria-labelledby="heading">
      <header>
        <div class="title">
          <h2 id="heading">${this.heading}</h2>
          ${this.detail?y`<p class="detail">${this.detail}</p>`:x}
        </div>
        ${this._tools()}
      </header>
      <div class=${this.stale?`body stale`:`body`} aria-busy=${String(this.stale||!this.table)}>
        ${this._body()}
      </div>
    </section>`}_tools(){let{heading:e,table:t}=this;if(!t?.rows.length)return x;let{_asTable:n}=this;return y`<div class="tools">
      <printernizer-button
        variant="plain"
        .icon=${n?`mdi:chart-bar`:`mdi:table`}
        .label=${this.text(n?`chart.as_chart`:`chart.as_table`,{name:e})}
        @click=${this._flip}
      ></printernizer-button>
      <printernizer-button
        variant="plain"
        icon="mdi:download-outline"
        .label=${this.text(`chart.download`,{name:e})}
        @click=${this._save}
      ></printernizer-button>
      ${this.href===void 0?x:y`<printernizer-button
              variant="plain"
              icon="mdi:format-list-bulleted"
              .label=${this.text(`chart.jobs`,{name:e})}
              .href=${this.href}
            ></printernizer-button>`}
    </div>`}_body(){let{error:e,heading:t,table:n}=this;return!n&&e!==void 0?y`<div class="empty" role="alert">
        <ha-icon icon="mdi:alert-circle-outline"></ha-icon>
        <p>${this.text(`chart.failed`)}</p>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`action.retry`)}
          @click=${this._retry}
        ></printernizer-button>
      </div>`:n?n.rows.length===0?y`<div class="empty"><p>${this.emptyText||this.text(`chart.empty`)}</p></div>`:this._asTable?y`<printernizer-chart-table .table=${n} .label=${t}></printernizer-chart-table>`:y`<slot></slot>`:y`<div class="skeleton"></div>`}_flip(){this._asTable=!this._asTable}_save(){this.table&&Di(`${this.fileName}.csv`,Ci(this.table,this.i18n.formats.decimal),`text/csv`)}_retry(){B(this,`retry-wanted`)}};j([T()],G.prototype,`heading`,void 0),j([T()],G.prototype,`detail`,void 0),j([T({attribute:!1})],G.prototype,`table`,void 0),j([T({attribute:!1})],G.prototype,`emptyText`,void 0),j([T()],G.prototype,`href`,void 0),j([T({attribute:!1})],G.prototype,`fileName`,void 0),j([T({type:Boolean})],G.prototype,`stale`,void 0),j([T({attribute:!1})],G.prototype,`error`,void 0),j([T({type:Boolean,reflect:!0})],G.prototype,`bare`,void 0),j([E()],G.prototype,`_asTable`,void 0),G=j([k(`printernizer-chart`)],G);var K=class extends N{constructor(...e){super(...e),this.heading=``,this._words=``}willUpdate(e){e.has(`error`)&&this.error!==void 0&&this.api&&this.api.errorText(this.error).then(e=>{this._words=e??this.text(`error.unknown`)})}render(){return this.error===void 0?x:y`<printernizer-notice
      role="alert"
      icon="mdi:alert-circle-outline"
      .heading=${this.heading}
      .text=${this._words}
    >
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text(`action.retry`)}
        @click=${this._retry}
      ></printernizer-button>
    </printernizer-notice>`}_retry(){B(this,`retry-wanted`)}};j([T()],K.prototype,`heading`,void 0),j([T({attribute:!1})],K.prototype,`error`,void 0),j([r({context:$e}),T({attribute:!1})],K.prototype,`api`,void 0),j([E()],K.prototype,`_words`,void 0),K=j([k(`printernizer-failure`)],K);var Ai=8;function ji(e,t,n){let{bottom:r,left:i,right:a,top:o}=t.getBoundingClientRect(),{offsetHeight:s,offsetWidth:c}=e,l=getComputedStyle(t).direction===`rtl`,u=n===`start`===l?a-c:i,d=r+s+Ai<=window.innerHeight||o<s?r:o-s;e.style.left=`${Math.max(Ai,Math.min(u,window.innerWidth-c-Ai))}px`,e.style.top=`${Math.max(Ai,Math.min(d,window.innerHeight-s-Ai))}px`}var q=class extends w{constructor(...e){super(...e),this.icon=``,this.text=``,this.count=``,this.selected=!1}static{this.shadowRootOptions={...w.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[A,u`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        max-width: 100%;
        min-height: 32px;
        padding: 0 12px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        font: inherit;
        color: var(--pz-text);
        background: none;
        white-space: nowrap;
        cursor: pointer;
        transition: background-color 150ms;
      }
      button:hover {
        background: var(--pz-tint);
      }
      :host([selected]) button {
        border-color: transparent;
        background: color-mix(in srgb, var(--pz-printing) 20%, transparent);
      }
      .count {
        font-size: 12px;
        color: var(--pz-muted);
      }
      :host([selected]) .count {
        color: inherit;
      }
      @media (pointer: coarse) {
        button {
          min-height: 36px;
        }
      }
    `]}render(){let e=this.popup!==void 0;return y`<button
      type="button"
      aria-pressed=${e?x:String(this.selected)}
      aria-haspopup=${e?`dialog`:x}
      aria-expanded=${e?String(this.popup):x}
    >
      ${this.icon?y`<ha-icon .icon=${this.icon}></ha-icon>`:x}
      <span class="ellipsis">${this.text}</span>
      ${this.count?y`<span class="count">${this.count}</span>`:x}
      ${e?y`<ha-icon icon="mdi:menu-down"></ha-icon>`:x}
    </button>`}};j([T()],q.prototype,`icon`,void 0),j([T()],q.prototype,`text`,void 0),j([T()],q.prototype,`count`,void 0),j([T({type:Boolean,reflect:!0})],q.prototype,`selected`,void 0),j([T({attribute:!1})],q.prototype,`popup`,void 0),q=j([k(`printernizer-chip`)],q);var Mi=8,J=class extends N{constructor(...e){super(...e),this.icon=``,this.label=``,this.options=[],this.uncounted=!1,this.chosen=[],this._isOpen=!1,this._search=``}static{this.styles=[A,vt,u`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: max-content;
        min-width: 200px;
        max-width: min(360px, calc(100vw - 16px));
        max-height: min(420px, calc(100dvh - 32px));
        overflow-y: auto;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      input[type="search"] {
        margin-bottom: 8px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 40px;
        padding: 0 8px;
        border-radius: 8px;
        cursor: pointer;
      }
      label:hover {
        background: var(--pz-tint);
      }
      input[type="checkbox"] {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-printing);
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .count {
        font-size: 12px;
        color: var(--pz-muted);
      }
    `]}render(){let e=this._options();return e.length===0?x:y`
      <printernizer-chip
        .icon=${this.icon}
        .text=${this._summary(e)}
        .popup=${this._isOpen}
        ?selected=${this.chosen.length>0}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.label} @toggle=${this._toggled}>
        ${e.length>Mi?y`<input
                type="search"
                .value=${this._search}
                placeholder=${this.text(`filter.find`)}
                aria-label=${this.text(`filter.find`)}
                @input=${this._find}
              />`:x}
        ${e.filter(({label:e})=>e.toLowerCase().includes(this._search.toLowerCase())).map(e=>this._option(e))}
      </div>
    `}_option({value:e,label:t,count:n}){return y`<label>
      <input
        type="checkbox"
        .checked=${this.chosen.includes(e)}
        @change=${()=>{this._flip(e)}}
      />
      <span class="name">${t}</span>${this.uncounted?x:y`<span class="count">${this.i18n.formats.number(n)}</span>`}
    </label>`}_options(){let e=this.chosen.filter(e=>!this.options.some(t=>t.value===e));return[...this.options,...e.map(e=>({value:e,label:e,count:0}))]}_summary(e){let[t]=this.chosen;if(t===void 0)return this.label;let n=e.find(({value:e})=>e===t)?.label??t;return this.chosen.length===1?n:`${n} +${this.chosen.length-1}`}_open(){this._isOpen||(this._search=``,this._popup.showPopover(),ji(this._popup,this,`start`),this._popup.querySelector(`input`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_find(e){this._search=e.target.value}_flip(e){let t=this.chosen.includes(e)?this.chosen.filter(t=>t!==e):[...this.chosen,e];B(this,`facet-changed`,{chosen:t})}};j([T()],J.prototype,`icon`,void 0),j([T()],J.prototype,`label`,void 0),j([T({attribute:!1})],J.prototype,`options`,void 0),j([T({type:Boolean})],J.prototype,`uncounted`,void 0),j([T({attribute:!1})],J.prototype,`chosen`,void 0),j([E()],J.prototype,`_isOpen`,void 0),j([E()],J.prototype,`_search`,void 0),j([D(`[popover]`)],J.prototype,`_popup`,void 0),J=j([k(`printernizer-facet-filter`)],J);function Ni(e){return e%7+1}var Pi=u`
  .tone-1 {
    --tone: var(--pz-series-1);
  }
  .tone-2 {
    --tone: var(--pz-series-2);
  }
  .tone-3 {
    --tone: var(--pz-series-3);
  }
  .tone-4 {
    --tone: var(--pz-series-4);
  }
  .tone-5 {
    --tone: var(--pz-series-5);
  }
  .tone-6 {
    --tone: var(--pz-series-6);
  }
  .tone-7 {
    --tone: var(--pz-series-7);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-bottom: 12px;
    font-size: 12px;
    line-height: 16px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .swatch {
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 2px;
    background: var(--tone);
  }
  .tick {
    font-size: 12px;
    line-height: 16px;
    color: var(--pz-muted);
    white-space: nowrap;
  }
  .tip {
    position: absolute;
    z-index: 1;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font-size: 12px;
    line-height: 16px;
    background: var(--pz-surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
    white-space: nowrap;
    pointer-events: none;
  }
  .tip b {
    display: block;
    margin-bottom: 4px;
    font-weight: 500;
  }
  .tip li {
    display: grid;
    grid-template-columns: 10px 1fr auto;
    align-items: center;
    gap: 6px;
  }
  .tip li > :last-child {
    margin-inline-start: 12px;
    text-align: end;
  }
  @media (forced-colors: active) {
    .swatch,
    .bar,
    .part {
      forced-color-adjust: none;
    }
  }
`;function Fi(e,t=4){let n=e.filter(Number.isFinite),r=Math.min(0,...n),i=Math.max(0,...n);if(r===i)return{min:0,max:1,ticks:[0,1]};let a=Ii((i-r)/t),o=Math.floor(r/a+1e-9),s=Math.ceil(i/a-1e-9),c=Array.from({length:s-o+1},(e,t)=>Li((o+t)*a));return{min:Li(o*a),max:Li(s*a),ticks:c}}function Ii(e){let t=10**Math.floor(Math.log10(e));return([1,2,2.5,5,10].find(n=>n*t>=e*(1-1e-9))??10)*t}function Li(e){return Number(e.toPrecision(12))+0}function Ri({ticks:e}){let t=e.map(e=>/\.(\d+)$/.exec(String(e))?.[1]?.length??0);return Math.max(0,...t)}function zi({min:e,max:t},n){return(n-e)/(t-e)*100}function Bi(e,t){let n=Math.ceil(e/Math.max(1,t));return[1,2,3,4,6,12].find(e=>e>=n)??n}function Vi(e,t){let n,r,i=()=>{if(clearTimeout(n),!r)return;let{value:t}=r;r=void 0,e(t)};return Object.assign(e=>{r={value:e},clearTimeout(n),n=setTimeout(i,t)},{flush:i,cancel:()=>{clearTimeout(n),r=void 0}})}var Hi=class extends w{constructor(...e){super(...e),this.confirmation={title:``,text:``,confirm:``,cancel:``},this._isUnderstood=!1}static{this.styles=[A,u`
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: 24px;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      h2 {
        margin-bottom: 12px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        margin-top: 12px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-error);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 24px;
      }
    `]}async ask(){return await this.updateComplete,this._dialog.showModal(),new Promise(e=>{this._answer=e})}render(){let{title:e,text:t,confirm:n,cancel:r,understood:i}=this.confirmation;return y`<dialog aria-labelledby="title" aria-describedby="text" @close=${this._closed}>
      <h2 id="title">${e}</h2>
      <p id="text">${t}</p>
      ${i?y`<label><input type="checkbox" @change=${this._tick} />${i}</label>`:x}
      <div class="answers">
        <printernizer-button
          variant="tonal"
          autofocus
          .text=${r}
          @click=${this._cancel}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          .text=${n}
          ?disabled=${i!==void 0&&!this._isUnderstood}
          @click=${this._confirm}
        ></printernizer-button>
      </div>
    </dialog>`}_tick(e){this._isUnderstood=e.target.checked}_cancel(){this._dialog.close()}_confirm(){this._dialog.close(`confirmed`)}_closed(){this._answer?.(this._dialog.returnValue===`confirmed`)}};j([T({attribute:!1})],Hi.prototype,`confirmation`,void 0),j([E()],Hi.prototype,`_isUnderstood`,void 0),j([D(`dialog`)],Hi.prototype,`_dialog`,void 0),Hi=j([k(`printernizer-confirm-dialog`)],Hi);async function Ui(e,t){let n=document.createElement(`printernizer-confirm-dialog`);n.confirmation=t,e.renderRoot.append(n);try{return await n.ask()}finally{n.remove()}}var Y=class extends w{constructor(...e){super(...e),this.items=[],this.label=``,this._isOpen=!1}static{this.styles=[A,u`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 4px;
        min-width: 200px;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      [role="menuitem"] {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 40px;
        padding: 0 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      [role="menuitem"]:hover,
      [role="menuitem"]:focus-visible {
        outline: none;
        background: var(--pz-tint-hover);
      }
      [role="menuitem"] ha-icon {
        color: var(--pz-muted);
      }
      [role="menuitem"].danger,
      [role="menuitem"].danger ha-icon {
        color: var(--pz-error);
      }
    `]}render(){return y`
      <printernizer-button
        variant="plain"
        icon="mdi:dots-vertical"
        .label=${this.label}
        .popup=${this._isOpen}
        @click=${this._toggle}
      ></printernizer-button>
      <div popover role="menu" aria-label=${this.label} @toggle=${this._toggled} @keydown=${this._move}>
        ${this.items.map(e=>y`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${e.isDanger?`danger`:``}
              @click=${()=>{this._popup.hidePopover(),e.select()}}
            >
              <ha-icon .icon=${e.icon}></ha-icon>${e.text}
            </button>`)}
      </div>
    `}_toggle(){this._isOpen||(this._popup.showPopover(),ji(this._popup,this,`end`),this._entries[0]?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_move(e){let t=[...this._entries],n=t.findIndex(e=>e===this.shadowRoot?.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:-1}[e.key];e.key===`Tab`&&this._popup.hidePopover(),r!==void 0&&(e.preventDefault(),t.at(r%t.length)?.focus())}};j([T({attribute:!1})],Y.prototype,`items`,void 0),j([T()],Y.prototype,`label`,void 0),j([E()],Y.prototype,`_isOpen`,void 0),j([D(`[popover]`)],Y.prototype,`_popup`,void 0),j([Qe(`[role=menuitem]`)],Y.prototype,`_entries`,void 0),Y=j([k(`printernizer-menu`)],Y);var Wi=250,Gi=class extends N{constructor(...e){super(...e),this.value=``,this.label=``,this._tell=Vi(e=>{B(this,`search-changed`,{text:e})},Wi)}static{this.styles=[A,vt,u`
      :host {
        position: relative;
        display: block;
      }
      ha-icon {
        position: absolute;
        inset-block-start: 11px;
        inset-inline-start: 12px;
        color: var(--pz-muted);
        pointer-events: none;
      }
      input[type="search"] {
        padding-inline: 38px 40px;
        border-radius: 20px;
        appearance: none;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      printernizer-button {
        position: absolute;
        inset-block-start: 2px;
        inset-inline-end: 2px;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),this._tell.cancel()}render(){return y`
      <input
        type="search"
        enterkeyhint="search"
        maxlength="200"
        .value=${this.value}
        placeholder=${this.label}
        aria-label=${this.label}
        @input=${this._typed}
        @keydown=${this._pressed}
      />
      <ha-icon icon="mdi:magnify"></ha-icon>
      ${this.value?y`<printernizer-button
              variant="plain"
              icon="mdi:close"
              .label=${this.text(`filter.clear_search`)}
              @click=${this._clear}
            ></printernizer-button>`:x}
    `}_typed(){this._tell(this._input.value.trim())}_pressed(e){e.key===`Enter`&&this._tell.flush(),e.key===`Escape`&&this._input.value&&this._clear()}_clear(){this._input.value=``,this._input.focus(),this._tell(``),this._tell.flush()}};j([T()],Gi.prototype,`value`,void 0),j([T()],Gi.prototype,`label`,void 0),j([D(`input`)],Gi.prototype,`_input`,void 0),Gi=j([k(`printernizer-search-field`)],Gi);function Ki(e){let t=[],n=e;for(;n;){let e=n instanceof Element?n.assignedSlot??n.parentNode:n.parentNode;n=e instanceof ShadowRoot?e.host:e,n instanceof Element&&/auto|scroll/.test(getComputedStyle(n).overflowY)&&t.push(n)}return t}function qi(e,t){(Ki(e).find(({clientHeight:e,scrollHeight:t})=>t>e)??window).scrollBy({top:t,behavior:`instant`})}function Ji(e,t,n){return Math.max(1,Math.floor((e+n)/(t+n)))}function Yi({columns:e,count:t,gap:n,height:r},i){let a=r+n,o=Math.ceil(t/e),s=Xi(Math.floor((i.above-i.height)/a),0,Math.max(0,o-1)),c=Xi(Math.ceil((i.above+2*i.height)/a),Math.min(o,s+1),o);return{first:s*e,end:Math.min(t,c*e),before:s*a,after:(o-c)*a}}function Xi(e,t,n){return Math.min(n,Math.max(t,e))}var Zi=`data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==`,X=class extends N{constructor(...e){super(...e),this.entity=``,this.label=``,this._hasFailed=!1,this._isOnScreen=!1,this._observer=new IntersectionObserver(e=>{this._isOnScreen=e.at(-1)?.isIntersecting??!1,this._decide()}),this._decide=()=>{!this._isOnScreen||document.hidden?this._stop():!this._source&&!this._hasFailed&&this._start()}}static{this.styles=[A,u`
      :host {
        position: relative;
        display: grid;
        place-items: center;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .failed {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
      }
    `]}connectedCallback(){super.connectedCallback(),this._observer.observe(this),document.addEventListener(`visibilitychange`,this._decide)}disconnectedCallback(){super.disconnectedCallback(),this._observer.disconnect(),document.removeEventListener(`visibilitychange`,this._decide),this._isOnScreen=!1,this._stop()}render(){return this._hasFailed?y`<div class="failed">
        <span>${this.text(`camera.failed`)}</span>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`camera.retry`)}
          @click=${this._retry}
        ></printernizer-button>
      </div>`:y`
      <ha-icon icon="mdi:cctv"></ha-icon>
      ${this._source?y`<img
              src=${this._source}
              alt=${this.text(`camera.label`,{name:this.label})}
              @error=${this._fail}
            />`:x}
    `}_start(){this._source=this.api?.cameraStream(this.entity),this._hasFailed=this._source===void 0}_stop(){let e=this.renderRoot.querySelector(`img`);e&&(e.src=Zi),this._source=void 0}_fail(){this._source=void 0,this._hasFailed=!0}_retry(){this._hasFailed=!1,this._start()}};j([T()],X.prototype,`entity`,void 0),j([T()],X.prototype,`label`,void 0),j([r({context:$e}),T({attribute:!1})],X.prototype,`api`,void 0),j([E()],X.prototype,`_source`,void 0),j([E()],X.prototype,`_hasFailed`,void 0),X=j([k(`printernizer-camera`)],X);var Qi=class extends N{constructor(){super(),this.standing=!1,new Cr(this,z)}static{this.styles=[A,u`
      :host {
        display: block;
        color: var(--pz-muted);
      }
      span {
        white-space: nowrap;
      }
    `]}render(){let e=this._left();if(e===void 0)return x;let{formats:t}=this.i18n,n=this.job?.end_time,r=e<=0?this.text(`job.overdue`):this.text(`job.left`,{time:t.duration(e)});if(this.standing||!n||e<=0)return y`<span>${r}</span>`;let i=t.moment(n,z.now),a=this.text(`job.ends`,{time:i});return y`<span>${r}</span>
      <span title=${a}
        ><span aria-hidden="true">· ${i}</span><span class="hidden">${a}</span></span
      >`}_left(){let{job:e}=this;if(e)return this.standing||!e.end_time?e.remaining??void 0:(Date.parse(e.end_time)-z.now)/1e3}};j([T({attribute:!1})],Qi.prototype,`job`,void 0),j([T({type:Boolean})],Qi.prototype,`standing`,void 0),Qi=j([k(`printernizer-time-left`)],Qi);var $i={fatal:`mdi:alert-octagon`,serious:`mdi:alert-octagon`,common:`mdi:alert`,info:`mdi:information`},ea=3,ta=class extends N{constructor(...e){super(...e),this.alerts=[]}static{this.styles=[A,gt,u`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--tone) 14%, transparent);
        overflow-wrap: anywhere;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      .code {
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){return y`<ul>
      ${this.alerts.slice(0,ea).map(e=>this._alert(e))}
    </ul>`}_alert(e){return y`<li class=${ht({"tone-error":e.severity===`fatal`||e.severity===`serious`,"tone-warning":e.severity===`common`,"tone-printing":e.severity===`info`})}>
      <ha-icon .icon=${$i[e.severity]}></ha-icon>
      <div>
        <span class="hidden">${this.text(`alert.severity.${e.severity}`)}: </span>
        <div>${e.text??this.text(`alert.unknown`)}</div>
        ${e.code?y`<div class="muted code">${this.text(`alert.code`,{code:e.code})}</div>`:x}
      </div>
    </li>`}};j([T({attribute:!1})],ta.prototype,`alerts`,void 0),ta=j([k(`printernizer-alerts`)],ta);var na={pause:`mdi:pause`,resume:`mdi:play`,stop:`mdi:stop`,light_on:`mdi:lightbulb-outline`,light_off:`mdi:lightbulb-on`},Z=class extends N{constructor(...e){super(...e),this.showsCamera=!1,this.hideCamera=!1,this._isBusy=!1}static{this.styles=[A,u`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .end {
        display: flex;
        gap: 8px;
        margin-inline-start: auto;
      }
    `]}render(){let{printer:e}=this;if(!e)return x;let t=e.actions.find(e=>e===`light_on`||e===`light_off`);return y`
      ${this._worded(`pause`)} ${this._worded(`resume`)} ${this._camera(e)}
      <div class="end">
        ${t?this._symbol(t,()=>this._send(t)):x}
        ${e.actions.includes(`stop`)?this._symbol(`stop`,()=>this._stop()):x}
      </div>
    `}_camera(e){return this.hideCamera||!e.entities.camera||e.connection!==`connected`?x:y`<printernizer-button
      icon="mdi:cctv"
      .text=${this.text(`action.camera`)}
      .pressed=${this.showsCamera}
      @click=${this._toggleCamera}
    ></printernizer-button>`}_symbol(e,t){return y`<printernizer-button
      .icon=${na[e]}
      .label=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${t}
    ></printernizer-button>`}_worded(e){return this.printer?.actions.includes(e)?y`<printernizer-button
      .icon=${na[e]}
      .text=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${()=>this._send(e)}
    ></printernizer-button>`:x}_toggleCamera(){B(this,`camera-toggled`)}async _stop(){let{printer:e}=this,t=e?.job;if(!e||!t)return;let n={job:t.name||this.text(`job.unnamed`),printer:e.name};await Ui(this,{title:this.text(`stop.title`),text:t.progress===null?this.text(`stop.text`,n):this.text(`stop.text_progress`,{...n,progress:this.i18n.formats.percent(t.progress)}),confirm:this.text(`stop.confirm`),cancel:this.text(`stop.keep`)})&&await this._send(`stop`)}async _send(e){let{api:t,printer:n}=this;if(t&&n&&!this._isBusy){this._isBusy=!0;try{await t.sendPrinterAction(n.entry_id,e)}catch(e){Wr(this,await Ur(t,this.i18n.texts,e))}finally{this._isBusy=!1}}}};j([T({attribute:!1})],Z.prototype,`printer`,void 0),j([T({attribute:!1})],Z.prototype,`showsCamera`,void 0),j([T({type:Boolean,attribute:`hide-camera`})],Z.prototype,`hideCamera`,void 0),j([r({context:$e}),T({attribute:!1})],Z.prototype,`api`,void 0),j([E()],Z.prototype,`_isBusy`,void 0),Z=j([k(`printernizer-card-actions`)],Z);var ra=class extends N{constructor(...e){super(...e),this.compact=!1}static{this.styles=[A,u`
      :host {
        display: flex;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        gap: 4px;
        flex: 1;
        min-width: 0;
      }
      .name {
        font-weight: 500;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .state ha-icon {
        color: var(--tone);
      }
    `]}render(){let{printer:e}=this,t=e?.job;if(!e||!t)return x;let n=t.name||this.text(`job.unnamed`),r=this._state(e,t),i=e.status===`paused`||e.status===`attention`||e.status===`error`;return y`
      ${this.compact?x:y`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="name ellipsis" title=${n}>${n}</div>
        <div class="state">
          <ha-icon .icon=${Jr(qr(e)).icon}></ha-icon>
          <span class="ellipsis" title=${r}>${r}</span>
        </div>
        <printernizer-progress
          .value=${t.progress}
          .label=${this.text(`job.progress`,{name:n})}
        ></printernizer-progress>
        <printernizer-time-left .job=${t} ?standing=${i}></printernizer-time-left>
      </div>
    `}_state(e,t){let n=this._detail(e,t);return[this.text(`status.${e.status}`),...n?[n]:[]].join(` · `)}_detail(e,t){let{stage:n,status:r}=e,{current_layer:i,pause_cause:a,total_layers:o}=t;if(r===`paused`&&a&&a!==`unknown`)return this.text(`job.pause.${a}`);let s=n&&n!==`printing`&&this.i18n.backend(`entity.sensor.stage.state.${n}`);if(s)return s;if(i!==null&&r!==`preparing`)return o?this.text(`job.layer`,{current:i,total:o}):this.text(`job.layer_only`,{current:i})}};j([T({attribute:!1})],ra.prototype,`printer`,void 0),j([T({type:Boolean})],ra.prototype,`compact`,void 0),ra=j([k(`printernizer-job-section`)],ra);var ia=class extends N{static{this.styles=[A,u`
      :host {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 8px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 16px;
        font-weight: 500;
      }
      .state ha-icon {
        color: var(--pz-muted);
      }
    `]}render(){let{printer:e}=this;if(!e)return x;let t=e.connection===`failed`;return y`
      <div class="state">
        <ha-icon .icon=${Jr(`unreachable`).icon}></ha-icon>
        <span>${this._headline(e)}</span>
      </div>
      ${e.connection===`starting`?x:y`<p class="muted">${this._attempts(e)}</p>`}
      ${t?y`<printernizer-button
              icon="mdi:wrench"
              .text=${this.text(`action.open_settings`)}
              @click=${this._openSettings}
            ></printernizer-button>`:x}
    `}_headline(e){if(e.connection===`starting`)return this.text(`connection.starting`);if(!e.unavailable_since)return this.text(`status.unreachable`);let t=this.i18n.formats.moment(e.unavailable_since,z.now);return this.text(`connection.since`,{time:t})}_attempts(e){switch(e.connection){case`failed`:return this.text(`connection.failed`);case`retrying`:return this.text(`connection.retrying`);default:return e.address?this.text(`connection.lost_trying`,{address:e.address}):this.text(`connection.lost_trying_anywhere`)}}_openSettings(){Sr(`/config/integrations/integration/printernizer`)}};j([T({attribute:!1})],ia.prototype,`printer`,void 0),ia=j([k(`printernizer-offline-section`)],ia);var aa=class extends N{static{this.styles=[A,u`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 6px;
        min-width: 0;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .state ha-icon {
        color: var(--tone);
      }
      .word {
        font-size: 16px;
        font-weight: 500;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){let{printer:e}=this;if(!e)return x;let t=qr(e),n=e.last_job;return y`
      ${e.preview_url===null?x:y`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n?.name??``})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="state">
          <ha-icon .icon=${Jr(t).icon}></ha-icon>
          <span class="word">${this.text(`status.${t}`)}</span>
          ${n?.end_time?y`<span class="muted">${this._since(e,n.end_time)}</span>`:x}
        </div>
        ${n?this._last(e,n):y`<p class="muted">${this.text(`idle.no_job`)}</p>`}
      </div>
    `}_since(e,t){let n=this.i18n.formats.moment(t,z.now);return this.text(e.status===`idle`?`idle.free_since`:`idle.waiting_since`,{time:n})}_last(e,t){let n=t.name||this.text(`job.unnamed`),{formats:r}=this.i18n,i=e.status===t.result,a=i?[]:[this.text(`result.${t.result}`)];return t.cost!==null&&a.push(r.money(t.cost,t.currency)),y`
      <div>
        ${i?x:y`<div class="muted small">${this.text(`idle.last_job`)}</div>`}
        <div class="ellipsis" title=${n}>${n}</div>
        <div class="muted">${a.join(` · `)}</div>
      </div>
    `}};j([T({attribute:!1})],aa.prototype,`printer`,void 0),aa=j([k(`printernizer-rest-section`)],aa);var oa=3,sa=class extends N{constructor(...e){super(...e),this.nozzles=[]}static{this.styles=[A,u`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-muted);
      }
    `]}render(){let[e,t]=this.nozzles;return y`<ul aria-label=${this.text(`temperature.label`)}>
      ${t?this._part(t,`temperature.left_nozzle`,`mdi:printer-3d-nozzle-outline`):x}
      ${this._part(e,t?`temperature.right_nozzle`:`temperature.nozzle`,`mdi:printer-3d-nozzle-outline`)}
      ${this._part(this.bed,`temperature.bed`,`mdi:radiator`)}
      ${this._part(this.chamber,`temperature.chamber`,`mdi:cube-outline`)}
    </ul>`}_part(e,t,n){if(e?.actual==null)return x;let{actual:r,target:i}=e,{formats:a}=this.i18n,o=this.text(t),s=i?this.text(`temperature.describe_target`,{part:o,actual:a.celsius(r),target:a.celsius(i)}):this.text(`temperature.describe`,{part:o,actual:a.celsius(r)}),c=i!==null&&i>0&&Math.abs(i-r)>oa;return y`<li title=${s}>
      <ha-icon .icon=${n}></ha-icon>
      <span class="hidden">${s}</span>
      <span aria-hidden="true"
        >${a.degrees(r)}${c?y`<span class="muted"> → ${a.degrees(i)}</span>`:x}</span
      >
    </li>`}};j([T({attribute:!1})],sa.prototype,`nozzles`,void 0),j([T({attribute:!1})],sa.prototype,`bed`,void 0),j([T({attribute:!1})],sa.prototype,`chamber`,void 0),sa=j([k(`printernizer-temperatures`)],sa);function ca(e,t=400){let[n]=e,r=e.at(-1);if(!n||!r||e.length<=t*4)return e;let i=Math.max(1,(r[0]-n[0])/t),a=[],o=[],s=n[0]+i,c=()=>{a.push(...la(o)),o=[]};for(let t of e)t[0]>s&&(c(),s=n[0]+Math.ceil((t[0]-n[0])/i)*i),t[1]===null?(c(),a.at(-1)?.[1]!==null&&a.push(t)):o.push(t);return c(),a}function la(e){let[t]=e,n=e.at(-1);if(!t||!n)return[];let r=t,i=t;for(let t of e)(t[1]??0)<(r[1]??0)&&(r=t),(t[1]??0)>(i[1]??0)&&(i=t);return[.../* @__PURE__ */ new Set([t,r,i,n])].sort((e,t)=>e[0]-t[0])}function ua(e,t,n,r=!1){let i=[],a=!1;for(let[o,s]of e){let e=fa(t(o));if(s===null){r&&a&&i.push(`H${e}`),a=!1;continue}let c=fa(n(s));a?i.push(r?`H${e}V${c}`:`L${e} ${c}`):i.push(`M${e} ${c}`),a=!0}return i.join(``).replace(/(M[\d.-]+ [\d.-]+)(?=M|$)/g,`$1h.5`)}function da(e,t){let n=0,r=e.length;for(;n<r;){let i=n+r>>1;(e[i]?.[0]??1/0)<=t?n=i+1:r=i}return e[n-1]?.[1]??null}function fa(e){return Math.round(e*100)/100}var pa=6e4,ma=60*pa,ha=24*ma,ga=[...[1,2,5,10,15,30].map(e=>e*pa),...[1,2,3,6,12].map(e=>e*ma),...[1,2,7,14,28,91,182,364].map(e=>e*ha)];function _a(e,t,n=0,r=6){let i=Math.max(t-e,pa),a=ga.find(e=>i/e<=r)??364*ha*Math.ceil(i/(364*ha*r)),o=Math.ceil((e+n)/a)*a-n,s=[];for(let t=o;t<=e+i;t+=a)s.push(t);return{from:e,to:e+i,ticks:s,isDays:a>=ha}}function va(e,t){let n=new Intl.DateTimeFormat(`en-US`,{...t===void 0?{}:{timeZone:t},hourCycle:`h23`,year:`numeric`,month:`numeric`,day:`numeric`,hour:`numeric`,minute:`numeric`}).formatToParts(e),r=e=>Number(n.find(t=>t.type===e)?.value);return Date.UTC(r(`year`),r(`month`)-1,r(`day`),r(`hour`),r(`minute`))-Math.floor(e/pa)*pa}var ya=1e3,Q=200,ba={ArrowLeft:-.01,ArrowRight:.01,PageDown:-.1,PageUp:.1},$=class extends N{constructor(...e){super(...e),this.lines=[],this.stretches=[],this.label=``,this._at=void 0}static{this.styles=[A,Pi,u`
      :host {
        display: block;
        container-type: inline-size;
      }
      .chart {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 4px 8px;
        direction: ltr;
      }
      .axis {
        position: relative;
        height: 200px;
      }
      .axis .at {
        position: absolute;
        right: 0;
        translate: 0 50%;
      }
      .axis.right .at {
        right: auto;
        left: 0;
      }
      .spacer {
        height: 0;
        overflow: hidden;
        visibility: hidden;
      }
      .plot {
        position: relative;
        height: 200px;
        touch-action: pan-y;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      path,
      line {
        fill: none;
        vector-effect: non-scaling-stroke;
      }
      path {
        stroke: var(--tone);
        stroke-width: 2px;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      path.dashed {
        stroke-width: 1.5px;
        stroke-dasharray: 5 4;
        stroke-linecap: butt;
      }
      line {
        stroke: var(--pz-line);
      }
      line.zero {
        stroke: var(--pz-muted);
      }
      line.cursor {
        stroke: var(--pz-text);
      }
      rect {
        fill: var(--pz-tint);
      }
      .times {
        grid-column: 2;
        position: relative;
        height: 16px;
      }
      .times .tick {
        position: absolute;
        translate: -50%;
      }
      .legend .swatch {
        height: 3px;
      }
      .legend .dashed {
        background: repeating-linear-gradient(90deg, var(--tone) 0 3px, transparent 3px 5px);
      }
      .tip {
        top: 4px;
      }
      @container (max-width: 460px) {
        .times .tick:nth-child(even) {
          visibility: hidden;
        }
      }
    `]}render(){let{from:e,lines:t,to:n}=this._span(),r=Fi(wa(t.filter(({isRight:e})=>!e))),i=t.filter(({isRight:e})=>e),a=i.length?Fi(wa(i),Math.max(1,r.ticks.length-1)):void 0,o=_a(e,n,va(e,this.i18n.formats.timeZone)),s=e=>(e-o.from)/(o.to-o.from)*ya;return y`
      <ul class="legend">
        ${t.map(({isDashed:e,name:t,tone:n})=>y`<li><span class=${`swatch tone-${n}${e?` dashed`:``}`}></span>${t}</li>`)}
      </ul>
      <div class="chart">
        ${this._axis(r,t.find(({isRight:e})=>!e))}
        <div
          class="plot"
          role="slider"
          tabindex="0"
          aria-label=${this.label}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${Math.round((this._at??1)*100)}
          aria-valuetext=${this._words(o.from,o.to)}
          @pointermove=${this._point}
          @pointerdown=${this._point}
          @pointerleave=${this._leave}
          @blur=${this._leave}
          @keydown=${this._step}
        >
          <svg viewBox=${`0 0 ${ya} ${Q}`} preserveAspectRatio="none" aria-hidden="true">
            ${this.stretches.map(e=>xa(e,s))}
            ${r.ticks.map(e=>Sa(r,e))}
            ${t.map(e=>Ca(e,s,e.isRight&&a?a:r))}
            ${this._at===void 0?x:je`<line class="cursor" x1=${this._at*ya} x2=${this._at*ya} y1="0" y2=${Q}></line>`}
          </svg>
          ${this._tip(o.from,o.to)}
        </div>
        ${a?this._axis(a,i[0],`right`):y`<div></div>`}
        <div class="times" aria-hidden="true">
          ${o.ticks.map(e=>y`<span class="tick" style=${ni({left:`${s(e)/10}%`})}
                >${o.isDays?this.i18n.formats.shortDay(e):this.i18n.formats.time(e)}</span
              >`)}
        </div>
      </div>
    `}_span(){let e=this.lines.flatMap(({points:e})=>[e[0]?.[0],e.at(-1)?.[0]]).filter(e=>e!==void 0);return{from:this.from??Math.min(...e),to:this.to??Math.max(...e),lines:this.lines.map(e=>({...e,points:ca(e.points)}))}}_axis(e,t,n=``){let r=e.ticks.map(e=>[e,t?.tell(e)??``]);return y`<div class=${`axis ${n}`} aria-hidden="true">
      ${r.map(([t,n])=>y`<span class="tick at" style=${ni({bottom:`${zi(e,t)}%`})}
            >${n}</span
          >`)}
      <div class="spacer">${r.map(([,e])=>y`<div class="tick">${e}</div>`)}</div>
    </div>`}_valuesAt(e){return this.lines.map(t=>{let n=da(t.points,e);return{line:t,text:n===null?`–`:t.tell(n)}})}_words(e,t){let n=e+(t-e)*(this._at??1),r=this._valuesAt(n).map(({line:e,text:t})=>`${e.name} ${t}`);return[this.i18n.formats.dayTime(n),...this._stretchesAt(n),...r].join(`, `)}_stretchesAt(e){return this.stretches.filter(({from:t,to:n})=>t<=e&&e<=n).map(({name:e})=>e)}_tip(e,t){if(this._at===void 0)return x;let n=e+(t-e)*this._at,r=this._at*100;return y`<div class="tip" aria-hidden="true" style=${ni(r>50?{right:`calc(${100-r}% + 8px)`}:{left:`calc(${r}% + 8px)`})}>
      <b>${[this.i18n.formats.dayTime(n),...this._stretchesAt(n)].join(` · `)}</b>
      <ul>
        ${this._valuesAt(n).map(({line:e,text:t})=>y`<li>
              <span class=${`swatch tone-${e.tone}`}></span><span>${e.name}</span><span>${t}</span>
            </li>`)}
      </ul>
    </div>`}_point(e){let{left:t,width:n}=e.currentTarget.getBoundingClientRect();n>0&&(this._at=Ta((e.clientX-t)/n))}_leave(){this._at=void 0}_step(e){let{key:t}=e,n=t===`Home`?0:t===`End`?1:void 0,r=ba[t];(n!==void 0||r!==void 0)&&(e.preventDefault(),this._at=n??Ta((this._at??1)+(r??0)))}};j([T({attribute:!1})],$.prototype,`lines`,void 0),j([T({attribute:!1})],$.prototype,`stretches`,void 0),j([T({attribute:!1})],$.prototype,`from`,void 0),j([T({attribute:!1})],$.prototype,`to`,void 0),j([T()],$.prototype,`label`,void 0),j([E()],$.prototype,`_at`,void 0),$=j([k(`printernizer-time-chart`)],$);function xa({from:e,to:t},n){return je`<rect x=${n(e)} y="0" width=${Math.max(1,n(t)-n(e))} height=${Q}></rect>`}function Sa(e,t){let n=Q-zi(e,t)/100*Q;return je`<line class=${t===0?`zero`:``} x1="0" x2=${ya} y1=${n} y2=${n}></line>`}function Ca(e,t,n){return je`<path class=${`tone-${e.tone}${e.isDashed?` dashed`:``}`} d=${ua(e.points,t,e=>Q-zi(n,e)/100*Q,e.isStep)}></path>`}function wa(e){return e.flatMap(({points:e})=>e.flatMap(([,e])=>e===null?[]:[e]))}function Ta(e){return Math.min(1,Math.max(0,e))}export{Un as $,pt as $t,B as A,Bt as At,Or as B,Pt as Bt,Qr as C,pn as Ct,Jr as D,en as Dt,Yr as E,$t as Et,Ir as F,Ht as Ft,Cr as G,A as Gt,Dr as H,Nt as Ht,Fr as I,P as It,_r as J,yt as Jt,Sr as K,vt as Kt,Pr as L,Rt as Lt,Ur as M,Lt as Mt,Hr as N,Vt as Nt,qr as O,Jt as Ot,Vr as P,It as Pt,lr as Q,ht as Qt,jr as R,zt as Rt,ni as S,mn as St,Kr as T,tn as Tt,z as U,St as Ut,kr as V,Mt as Vt,R as W,j as Wt,dr as X,k as Xt,gr as Y,gt as Yt,ur as Z,O as Zt,gi as _,on as _t,Ki as a,Qe as an,ar as at,mi as b,cn as bt,Ri as c,T as cn,Qn as ct,Fi as d,b as dn,An as dt,mt as en,Kn as et,Pi as f,y as fn,Nn as ft,_i as g,e as gn,ln as gt,hi as h,r as hn,jn as ht,qi as i,et as in,Gn as it,Wr as j,Ut as jt,Xr as k,Ft as kt,Bi as l,w as ln,nr as lt,ji as m,u as mn,Pn as mt,Ji as n,ct as nn,Jn as nt,Ui as o,D as on,$n as ot,Ni as p,je as pn,On as pt,vr as q,_t as qt,Yi as r,$e as rn,Vn as rt,Vi as s,E as sn,er as st,ca as t,ot as tn,Hn as tt,zi as u,x as un,Cn as ut,yi as v,sn as vt,Gr as w,nn as wt,ii as x,_n as xt,vi as y,un as yt,Mr as z,N as zt};